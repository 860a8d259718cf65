// SPDX-License-Identifier: Apache-2.0
// All figures: one grid a subject, made when it is first looked at.

const worded = (key, more) => ({ zh: words[key][0], en: words[key][1][0].toUpperCase() + words[key][1].slice(1), shown: true, ...more });
const name = (key) => () => now(key);

/** Columns of the measures of a table. */
function measureColumns(table) {
    return table.columns.map((column) => ({ ...column, number: true, help: column.help }));
}

function cutNote(shown, all, file) {
    return shown < all ? both(...filled("cut", { n: shown, all, file })) : null;
}

function unitGrid(of, file) {
    const table = data.tables[of];
    const column = worded(of === "unit" ? "unit" : "collective", { show: (value, row) =>
        make("button", { type: "button", class: "link", click: () => showUnit(row[row.length - 1], true) }, value) });
    const rows = table.rows.map((row, place) => [unitName(table.keys[place]), ...row, table.keys[place]]);
    return new Grid(name(of === "unit" ? "units" : "collectives"), [column, ...measureColumns(table)], rows, cutNote(rows.length, table.all, file));
}

function taskGrid() {
    const table = data.tables.task;
    const of = (index, leading) => tiesOfTask[index].filter((tie) => (roleOf(tie) === "lead") === leading).map((tie) => unitName(tie[0])).join(" ");
    const columns = [worded("number"), worded("text"), worded("leads"), worded("supports"), worded("leader"), worded("deadline"),
        worded("lineHead", { number: data.documents.length < 2 }), worded("id", { shown: false }), ...measureColumns(table).map((column) => ({ ...column, shown: column.id === "size" }))];
    const rows = table.rows.map((row, place) => {
        const found = task(table.keys[place]);
        const line = data.documents.length < 2 ? found.line : lineText(found.index, found.line);
        return [found.number, found.text, of(found.index, true), of(found.index, false), found.leaders.map(leaderName).join(" "),
            found.deadlines.join(" "), line, found.id, ...row];
    });
    return new Grid(name("tasks"), columns, rows, cutNote(rows.length, table.all, "tasks.csv"));
}

function leaderGrid() {
    const table = data.tables.leader;
    const rows = table.rows.map((row, place) => [leaderName(data.leaderRows[table.keys[place]]), ...row]);
    return new Grid(name("leaders"), [worded("leader"), ...measureColumns(table)], rows, cutNote(rows.length, table.all, "leaders.csv"));
}

function pairGrid() {
    const table = data.tables.pair;
    const rows = table.rows.map((row, place) => [...table.ends[place].map(unitName), ...row]);
    return new Grid(name("pairs"), [worded("first"), worded("second"), ...measureColumns(table)], rows, cutNote(rows.length, table.all, "pairs.csv"));
}

function tieGrid() {
    const rows = data.ties.map((tie) => {
        const found = task(tie[1]);
        const role = { lead: "leads", support: "supports" }[roleOf(tie)] || roleOf(tie);
        return [unitName(tie[0]), role, found.number, found.text, found.leaders.map(leaderName).join(" "), found.deadlines.join(" "), lineText(tie[1], tie[3]), found.id];
    });
    const columns = [worded("unit"), worded("role", { show: (value) => said(value) }), worded("number"), worded("text"), worded("leader"),
        worded("deadline"), worded("lineHead"), worded("id", { shown: false })];
    return new Grid(name("ties"), columns, rows, cutNote(rows.length, data.tieCount, "ties.csv"));
}

function findingGrid() {
    const rows = data.findings.map(([severity, code, file, line, place, zh, en, adviceZh, adviceEn]) =>
        [severity, place || line || "", { zh, en }, { zh: adviceZh, en: adviceEn }, code, file]
            .map((value) => (typeof value === "object" ? Object.assign(value, { toString: () => `${value.zh}\n${value.en}` }) : value)));
    const show = (value) => both(value.zh, value.en);
    const columns = [worded("severity", { show: (value) => said(value) }), worded("lineHead"), worded("message", { show }),
        worded("suggestion", { show }), worded("code"), worded("file", { shown: data.documents.length > 1 })];
    return new Grid(name("findings"), columns, rows, cutNote(rows.length, data.findingCount, "findings.csv"));
}

const grids = [
    ["units", () => unitGrid("unit", "units.csv"), () => true],
    ["collectives", () => unitGrid("collective", "collectives.csv"), () => data.tables.collective.all > 0],
    ["tasks", taskGrid, () => true],
    ["leaders", leaderGrid, () => data.tables.leader.all > 0],
    ["pairs", pairGrid, () => data.tables.pair.all > 0],
    ["ties", tieGrid, () => true],
    ["findings", findingGrid, () => data.findings.length > 0],
];

function setUpTables() {
    const made = new Map();
    const tool = byId("tables-tool");
    const panel = make("div", { role: "tabpanel", id: "table-panel", tabindex: -1 });
    const shown = grids.filter(([, , wanted]) => wanted());
    const open = (key) => {
        if (!made.has(key)) made.set(key, shown.find(([id]) => id === key)[1]());
        panel.replaceChildren(made.get(key).element);
        panel.setAttribute("aria-labelledby", `tab-${key}`);
        for (const tab of tabs.children) {
            const chosen = tab.id === `tab-${key}`;
            tab.setAttribute("aria-selected", String(chosen));
            tab.tabIndex = chosen ? 0 : -1;
        }
    };
    const step = (event) => {
        const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!move) return;
        const list = [...tabs.children];
        const next = list[(list.indexOf(event.target) + move + list.length) % list.length];
        next.focus();
        next.click();
    };
    const tabs = make("div", { class: "tabs", role: "tablist", "aria-labelledby": "tables-head", keydown: step },
        shown.map(([key]) => make("button", { type: "button", role: "tab", id: `tab-${key}`, "aria-controls": "table-panel", click: () => open(key) }, said(key))));
    tool.append(tabs, panel);
    open(shown[0][0]);
}
