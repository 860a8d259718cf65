// SPDX-License-Identifier: Apache-2.0
// The data of the page, and the few helpers that everything else is made with. Names and texts of
// the input reach the page through textContent only.

const data = JSON.parse(document.getElementById("data").textContent);
const root = document.documentElement;
const byId = (id) => document.getElementById(id);

const language = () => (byId("language-en").checked ? "en" : "zh");

/** An element: attributes (functions become listeners), then children (texts or elements). */
function make(tag, attributes, ...children) {
    return fill(document.createElement(tag), attributes, children);
}

/** The same for a part of a drawing. */
function draw(tag, attributes, ...children) {
    return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes || {})) {
        if (typeof value === "function") element.addEventListener(name, value);
        else if (value === true) element.setAttribute(name, "");
        else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
    }
    // However deep the lists stand: an element in a list that is appended whole would become its name.
    element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
    return element;
}

/** A text in both languages; the style sheet shows one. */
function both(zh, en) {
    return [make("span", { lang: "zh" }, zh), make("span", { lang: "en" }, en)];
}

/** Words of words.js in both languages. */
const said = (key) => both(words[key][0], words[key][1]);
/** The same as the heading of a column. */
const heading = (key) => both(words[key][0], words[key][1][0].toUpperCase() + words[key][1].slice(1));
/** In the language that is shown now: for attributes and charts. */
const now = (key) => words[key][language() === "zh" ? 0 : 1];
const inLanguage = (object) => object[language()];

/** Says it to screen readers. */
function announce(text) {
    byId("status").textContent = text;
}

const listeners = { language: [], look: [] };
/** Calls again whenever the language or the look changes: for what the style sheet cannot switch. */
function whenChanged(what, run) {
    listeners[what].push(run);
}
function changed(what) {
    for (const run of listeners[what]) run();
}

const unitName = (unit) => data.units[unit][0];
const isCollective = (unit) => data.units[unit][1] === 1;
const roleOf = (tie) => data.roles[tie[2]];
const task = (index) => {
    const [id, number, text, leaders, deadlines, line, document] = data.tasks[index];
    return { index, id, number, text, leaders, deadlines, line, document };
};
const leaderName = (leader) => data.leaders[leader][0];

/** Ties of each unit and of each task. */
const tiesOfUnit = data.units.map(() => []);
const tiesOfTask = data.tasks.map(() => []);
for (const tie of data.ties) {
    tiesOfUnit[tie[0]].push(tie);
    tiesOfTask[tie[1]].push(tie);
}

/** A number as it is read: thousands apart, at most three decimals. */
function figure(value) {
    if (typeof value !== "number") return "NA";
    if (Number.isInteger(value)) return value.toLocaleString("en").replace(/,/g, "\u2009");
    return Math.abs(value) < 0.001 ? value.toPrecision(3) : value.toFixed(3);
}

/** Where a line stands: with its file where there are several. */
function lineText(taskIndex, line) {
    if (!line) return "";
    return data.documents.length > 1 ? `${data.documents[data.tasks[taskIndex][6]]}:${line}` : String(line);
}

/** Puts text on the clipboard; the old way where the new one is not allowed. */
async function copyText(text) {
    try {
        await navigator.clipboard.writeText(text);
    } catch {
        const area = make("textarea", { class: "unseen", "aria-hidden": "true" });
        area.value = text;
        document.body.append(area);
        area.select();
        document.execCommand("copy");
        area.remove();
    }
}

/** A button that shows a unit wherever it stands. */
function unitLink(unit) {
    return make("button", { type: "button", class: "link", click: () => showUnit(unit, true) }, unitName(unit));
}

/** Elements with a separator between them. */
function joined(items, separator) {
    return items.flatMap((item, index) => (index ? [separator, item] : [item]));
}
