// SPDX-License-Identifier: Apache-2.0
// Whom to ask: a search over tasks, units and leaders; and one unit in full.

const answersShown = 12;
const partnersShown = 20;

const unitsByTasks = data.units
    .map((_, unit) => unit)
    .filter((unit) => !isCollective(unit))
    .sort((a, b) => tiesOfUnit[b].length - tiesOfUnit[a].length || a - b);

/** Words of a query, each of which must be found. */
const parts = (query) => query.toLowerCase().split(/[\s,，、;；]+/).filter(Boolean);

function haystack(index) {
    const { number, id, text, leaders } = task(index);
    const names = tiesOfTask[index].map((tie) => unitName(tie[0]));
    return [number, id, text, ...leaders.map(leaderName), ...names].join("\n").toLowerCase();
}
const haystacks = data.tasks.map((_, index) => haystack(index));

/** The text with what was searched for marked. */
function marked(text, wanted) {
    const lower = text.toLowerCase();
    const found = wanted.map((part) => [lower.indexOf(part), part.length]).filter(([at]) => at >= 0);
    if (!found.length || lower.length !== text.length) return [text];
    found.sort((a, b) => a[0] - b[0]);
    const pieces = [];
    let done = 0;
    for (const [at, length] of found) {
        if (at < done) continue;
        pieces.push(text.slice(done, at), make("mark", {}, text.slice(at, at + length)));
        done = at + length;
    }
    return [...pieces, text.slice(done)];
}

function unitsWith(index, leading) {
    return tiesOfTask[index]
        .filter((tie) => (roleOf(tie) === "lead") === leading)
        .map((tie) => (isCollective(tie[0]) ? unitName(tie[0]) : unitLink(tie[0])));
}

function answer(index, wanted) {
    const found = task(index);
    const leads = unitsWith(index, true);
    const supports = unitsWith(index, false);
    const line = lineText(index, found.line);
    return make("li", {},
        make("span", { class: "matter" }, found.number ? `${found.number} ` : "", marked(found.text, wanted)),
        make("span", { class: "who" },
            make("b", {}, said("leads"), ": ", leads.length ? joined(leads, " ") : said("nobody")), "  ",
            supports.length ? [said("supports"), ": ", joined(supports, " "), "  "] : [],
            found.leaders.length ? [said("leader"), ": ", found.leaders.map(leaderName).join(" "), "  "] : [],
            found.deadlines.length ? [said("deadline"), ": ", found.deadlines.join(" "), "  "] : [],
            line ? [said("line"), " ", line] : []));
}

function search(query) {
    const list = byId("answers");
    const wanted = parts(query);
    list.replaceChildren();
    if (!wanted.length) return;
    const found = haystacks.flatMap((text, index) => (wanted.every((part) => text.includes(part)) ? [index] : []));
    // What says the words itself stands before what only names a unit or a leader so.
    const says = (index) => wanted.every((part) => data.tasks[index][2].toLowerCase().includes(part));
    found.sort((a, b) => says(b) - says(a) || a - b);
    byId("answer-count").replaceChildren(
        ...(found.length ? [String(found.length), " ", ...said("matches")] : said("nothing")),
        ...(found.length > answersShown ? ["; ", ...said("more")] : []));
    list.append(...found.slice(0, answersShown).map((index) => answer(index, wanted)));
}

/** What one can type: the leader with most tasks, and units with many. */
function examples() {
    const tasksOf = (leader) => data.tasks.filter((found) => found[3].includes(leader)).length;
    const leaders = [...data.leaderRows].sort((a, b) => tasksOf(b) - tasksOf(a)).slice(0, 1).map(leaderName);
    return [...unitsByTasks.slice(0, 2).map(unitName), ...leaders];
}

function setUpSearch() {
    const field = make("input", { type: "search", id: "ask-field", input: (event) => search(event.target.value) });
    byId("ask-tool").append(
        make("div", { class: "ask-line" }, make("label", { for: "ask-field" }, said("ask")), field),
        make("p", { class: "cut" }, said("askExample"), " ", joined(examples().map((text) =>
            make("button", { type: "button", class: "link", click: () => { field.value = text; search(text); } }, text)), ", ")),
        make("p", { id: "answer-count", role: "status" }), make("ul", { id: "answers", class: "answers" }));
}

/** Units that share tasks with it, most first: [unit, shared tasks]. */
function partnersOf(unit) {
    const shared = new Map();
    for (const [, taskIndex] of tiesOfUnit[unit])
        for (const [other] of tiesOfTask[taskIndex])
            if (other !== unit && !isCollective(other)) shared.set(other, (shared.get(other) || 0) + 1);
    return [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

/** Where a partner stands: on two arcs, strongest on top, evenly apart, so that no two labels can meet. */
function partnerPlace(place, total) {
    const right = place % 2 === 0;
    const onSide = Math.ceil((total - (right ? 0 : 1)) / 2);
    const along = (Math.floor(place / 2) + 0.5) / onSide;
    const reach = 60 + 90 * Math.sin(Math.PI * along);
    return { right, reach, x: 300 + (right ? reach : -reach), y: 20 + 400 * along };
}
const partnerSize = (count, most) => 5 + 9 * Math.sqrt(count / most);
const partnerLabel = (other, count) => `${short(unitName(other), 16)} ${count}`;
/** Units of the drawing that a text takes at most: Chinese is as wide as it is high. */
const labelWidth = (text) => [...text].reduce((width, letter) => width + (letter > "\u2e7f" ? 13 : 8), 0);

function partnerNode(other, count, place, total, most) {
    const { right, x, y } = partnerPlace(place, total);
    const size = partnerSize(count, most);
    return draw("g", {
        class: "partner", role: "button", tabindex: 0, "aria-label": `${unitName(other)}: ${count}`,
        click: () => showUnit(other, false),
        keydown: (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); showUnit(other, false); } },
    },
    draw("line", { class: "tie", x1: 300, y1: 220, x2: x, y2: y, "stroke-width": 1 + (6 * count) / most }),
    draw("circle", { cx: x, cy: y, r: size }),
    draw("text", { x: x + (right ? size + 4 : -size - 4), y: y + 4, "text-anchor": right ? "start" : "end" },
        partnerLabel(other, count)));
}

function egoPicture(unit) {
    const partners = partnersOf(unit);
    const shown = partners.slice(0, partnersShown);
    const most = shown.length ? shown[0][1] : 1;
    // Half the width of the drawing: every label must lie in it.
    const half = Math.max(240, ...shown.map(([other, count], place) =>
        partnerPlace(place, shown.length).reach + partnerSize(count, most) + 4 + labelWidth(partnerLabel(other, count))));
    return make("div", {}, make("h4", {}, said("ego")),
        draw("svg", { class: "ego", viewBox: `${300 - half} 0 ${2 * half} 440`, role: "group", "aria-label": unitName(unit) },
            shown.map(([other, count], place) => partnerNode(other, count, place, shown.length, most)),
            draw("g", { class: "middle" }, draw("circle", { cx: 300, cy: 220, r: 16 }),
                draw("text", { x: 300, y: 254, "text-anchor": "middle" }, unitName(unit)))),
        make("p", { class: "cut" }, said("egoText"), " ",
            partners.length > shown.length ? both(...filled("egoCut", { n: shown.length, all: partners.length })) : []));
}

/** A task of a unit. In a narrow window the row is a card, and each cell says what it holds. */
function taskRow(tie) {
    const found = task(tie[1]);
    const others = tiesOfTask[tie[1]].filter((other) => other[0] !== tie[0]);
    const role = { lead: "leads", support: "supports" }[roleOf(tie)] || roleOf(tie);
    const name = (key) => make("span", { class: "cell-name", "aria-hidden": "true" }, heading(key), " ");
    const cell = (key, style, content) => make("td", { class: style }, content.length ? [name(key), content] : null);
    return make("tr", {},
        make("td", { class: `role-${roleOf(tie)}` }, said(role)),
        make("th", { scope: "row" }, found.number ? `${found.number} ` : "", found.text),
        cell("with", null, joined(others.map((other) => (isCollective(other[0]) ? unitName(other[0]) : unitLink(other[0]))), " ")),
        cell("leader", "short", found.leaders.map(leaderName).join(" ")),
        cell("deadline", null, joined(found.deadlines.map((date) => make("span", { class: "short" }, date)), " ")),
        cell("lineHead", "number", lineText(tie[1], tie[3])));
}

function unitTasks(unit) {
    const ties = [...tiesOfUnit[unit]].sort((a, b) => a[2] - b[2] || a[1] - b[1]);
    const heads = ["role", "task", "with", "leader", "deadline", "lineHead"];
    return make("div", { class: "unit-tasks", tabindex: 0 },
        make("table", {}, make("caption", { class: "unseen" }, unitName(unit)),
            make("thead", {}, make("tr", {}, heads.map((key) => make("th", { scope: "col" }, heading(key))))),
            make("tbody", {}, ties.map(taskRow))));
}

function unitFacts(unit) {
    const leads = tiesOfUnit[unit].filter((tie) => roleOf(tie) === "lead").length;
    const place = unitsByTasks.findIndex((other) => tiesOfUnit[other].length === tiesOfUnit[unit].length) + 1;
    const groups = new Set(tiesOfUnit[unit].flatMap((tie) => tiesOfTask[tie[1]].map((other) => other[0])).filter((other) => other !== unit && isCollective(other)));
    const facts = [[tiesOfUnit[unit].length, "tasksTotal"], [leads, "tasksLed"], [partnersOf(unit).length, "partners"],
        ...(groups.size ? [[groups.size, "partnerGroups"]] : [])];
    return make("ul", { class: "unit-facts" },
        facts.map(([count, key]) => make("li", {}, make("b", {}, figure(count)), " ", said(key))),
        isCollective(unit) ? [] : make("li", {}, said("rank"), " ", make("b", {}, String(place)), " / ", String(unitsByTasks.length)));
}

let chosenUnit = -1;
/** Shows a unit in full; with `go` the page moves there. */
function showUnit(unit, go) {
    chosenUnit = unit;
    byId("unit-choice").value = String(unit);
    byId("unit-view").replaceChildren(unitFacts(unit),
        make("div", { class: "unit-body" }, egoPicture(unit), unitTasks(unit)));
    for (const shape of document.querySelectorAll(".paper .chosen")) shape.classList.remove("chosen");
    for (const shape of document.querySelectorAll(`.paper [data-unit="${unit}"]`)) shape.classList.add("chosen");
    announce(`${unitName(unit)}: ${tiesOfUnit[unit].length} ${now("tasksTotal")}`);
    if (!go) return;
    byId("unit-head").scrollIntoView({ block: "start" });
    byId("unit-choice").focus({ preventScroll: true });
}

function setUpUnits() {
    const collectives = data.units.map((_, unit) => unit).filter(isCollective);
    const choice = make("select", { id: "unit-choice", change: (event) => showUnit(Number(event.target.value), false) },
        [...unitsByTasks, ...collectives].map((unit) => make("option", { value: unit }, `${unitName(unit)} (${tiesOfUnit[unit].length})`)));
    byId("unit-tool").append(
        make("div", { class: "ask-line" }, make("label", { for: "unit-choice" }, said("choose")), choice),
        make("div", { id: "unit-view" }));
    if (unitsByTasks.length) showUnit(unitsByTasks[0], false);
}
