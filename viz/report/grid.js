// SPDX-License-Identifier: Apache-2.0
// A table to work with: sort, filter a column, search all, choose columns, copy. Only one page of
// rows stands in the document, so that tables of thousands stay quick.

const pageRows = 100;

/** "3", ">5", "<= 2" against a number; anything else must be contained. */
function passes(value, wanted) {
    const rule = /^\s*([<>]=?|=)?\s*(-?\d+(?:\.\d+)?)\s*$/.exec(wanted);
    if (rule && typeof value === "number") {
        const limit = Number(rule[2]);
        const checks = { "<": value < limit, "<=": value <= limit, ">": value > limit, ">=": value >= limit };
        return rule[1] in checks ? checks[rule[1]] : value === limit;
    }
    return String(value).toLowerCase().includes(wanted.trim().toLowerCase());
}

/** Undefined values stand last in either direction. */
function compare(a, b, down) {
    const [first, second] = [typeof a === "number", typeof b === "number"];
    if (first !== second) return first ? -1 : 1;
    const order = first ? a - b : String(a).localeCompare(String(b), "zh-Hans-CN");
    return down ? -order : order;
}

/**
 * columns: {key: words | zh, en, help, number, shown, show(row)}; rows: lists of plain values.
 * note: what the page does not hold.
 */
class Grid {
    constructor(name, columns, rows, note) {
        Object.assign(this, { name, columns, rows, note, page: 0, query: "", down: false, sorted: -1 });
        this.filters = new Map();
        this.found = rows;
        this.body = make("tbody");
        this.head = make("thead");
        this.count = make("span", { role: "status" });
        this.back = make("button", { type: "button", click: () => this.turn(-1) }, said("previous"));
        this.forth = make("button", { type: "button", click: () => this.turn(1) }, said("next"));
        this.element = make("div", {}, this.tools(),
            make("div", { class: "grid", tabindex: 0, role: "region", "aria-label": name() },
                make("table", {}, this.caption = make("caption", { class: "unseen" }, name()), this.head, this.body)),
            note ? make("p", { class: "cut" }, note) : null);
        this.renew();
    }

    visible() {
        return this.columns.map((column, index) => ({ column, index })).filter(({ column }) => column.shown);
    }

    tools() {
        const field = make("input", { type: "search", "aria-label": now("search"), placeholder: now("search"), input: (event) => { this.query = event.target.value; this.select(); } });
        whenChanged("language", () => { field.placeholder = now("search"); field.setAttribute("aria-label", now("search")); this.caption.textContent = this.name(); this.drawHead(); });
        const boxes = this.columns.map((column) => make("label", {},
            make("input", { type: "checkbox", checked: column.shown, change: (event) => { column.shown = event.target.checked; this.renew(); } }), " ", this.title(column)));
        return make("div", { class: "grid-tools" }, field,
            make("details", {}, make("summary", {}, said("columns")), make("div", { class: "columns" }, boxes)),
            make("button", { type: "button", click: () => this.copy() }, said("copy")), this.back, this.forth, this.count);
    }

    title(column) {
        return both(column.zh, column.en);
    }

    renew() {
        this.drawHead();
        this.select();
    }

    drawHead() {
        const visible = this.visible();
        const heads = visible.map(({ column, index }) => make("th", {
            scope: "col", class: column.number ? "number" : null, title: column.help ? inLanguage(column.help) : null,
            "aria-sort": this.sorted !== index ? "none" : this.down ? "descending" : "ascending",
        }, make("button", { type: "button", "data-column": index, click: () => this.sort(index) }, this.title(column))));
        const filters = visible.map(({ column, index }) => {
            const field = make("input", { type: "search", title: now("filterHelp"), "aria-label": `${now("filter")}: ${inLanguage(column)}`,
                input: (event) => { this.filters.set(index, event.target.value); this.select(); } });
            field.value = this.filters.get(index) || "";
            return make("td", {}, field);
        });
        this.head.replaceChildren(make("tr", {}, heads), make("tr", { class: "filters" }, filters));
    }

    sort(index) {
        this.down = this.sorted === index ? !this.down : this.columns[index].number === true;
        this.sorted = index;
        this.renew();
        this.head.querySelector(`[data-column="${index}"]`).focus();
        announce(`${now("sortedBy")} ${inLanguage(this.columns[index])}, ${now(this.down ? "sortedDown" : "sortedUp")}`);
    }

    /** Finds and orders the rows anew. */
    select() {
        const wanted = parts(this.query);
        const filters = [...this.filters].filter(([index, text]) => text.trim() && this.columns[index].shown);
        this.found = this.rows.filter((row) =>
            filters.every(([index, text]) => passes(row[index], text)) &&
            wanted.every((part) => this.columns.some((_, index) => String(row[index]).toLowerCase().includes(part))));
        if (this.sorted >= 0) this.found.sort((a, b) => compare(a[this.sorted], b[this.sorted], this.down));
        this.page = 0;
        this.drawRows();
    }

    turn(step) {
        this.page += step;
        this.drawRows();
    }

    drawRows() {
        const begin = this.page * pageRows;
        const visible = this.visible();
        this.body.replaceChildren(...this.found.slice(begin, begin + pageRows).map((row) => make("tr", {},
            visible.map(({ column, index }, place) => make(place ? "td" : "th", {
                scope: place ? null : "row", class: column.number ? (typeof row[index] === "number" ? "number" : "number na") : null,
                title: column.number && typeof row[index] !== "number" ? row[index] : null,
            }, column.show ? column.show(row[index], row) : column.number ? figure(row[index]) : String(row[index]))))));
        const end = Math.min(begin + pageRows, this.found.length);
        this.count.replaceChildren(`${this.found.length ? begin + 1 : 0}-${end} / ${this.found.length} `, ...said("rows"));
        const pages = this.found.length > pageRows;
        this.back.hidden = this.forth.hidden = !pages;
        this.back.disabled = begin === 0;
        this.forth.disabled = end === this.found.length;
    }

    /** All rows found, the columns shown, for a spreadsheet: a text that it would run is quoted. */
    copy() {
        const visible = this.visible();
        const plain = (value) => {
            const text = String(value).replace(/[\t\r\n]+/g, " ");
            return typeof value !== "number" && /^[\s']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
        };
        const lines = [visible.map(({ column }) => plain(inLanguage(column))), ...this.found.map((row) => visible.map(({ column, index }) =>
            column.number && typeof row[index] !== "number" ? "NA" : plain(row[index])))];
        copyText(lines.map((line) => line.join("\t")).join("\n"));
        announce(`${now("copied")}: ${this.found.length} ${now("rows")}`);
        this.count.append(" ", ...said("copied"));
    }
}
