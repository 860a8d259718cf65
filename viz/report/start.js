// SPDX-License-Identifier: Apache-2.0
// Puts everything in place, and follows links to rows.

function setUpChoices() {
    root.dataset.language = language();
    for (const field of document.getElementsByName("language"))
        field.addEventListener("change", () => {
            root.dataset.language = language();
            root.lang = language() === "zh" ? "zh-Hans" : "en";
            changed("language");
        });
    for (const field of document.getElementsByName("look"))
        field.addEventListener("change", () => {
            root.dataset.look = field.value;
            changed("look");
        });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => changed("look"));
    byId("print").addEventListener("click", () => window.print());
}

/** The measures are unfolded for the printer, and folded again; the tables hold what the portfolios do. */
function setUpPrint() {
    let opened = [];
    window.addEventListener("beforeprint", () => {
        opened = [...document.querySelectorAll("details.measures:not([open]), details.network-figures:not([open])")];
        for (const details of opened) details.open = true;
    });
    window.addEventListener("afterprint", () => {
        for (const details of opened) details.open = false;
    });
}

/** A link to a row goes where the row can be seen: units are shown in full, folded parts open. */
function follow(hash) {
    const unit = /^#unit-(\d+)$/.exec(hash);
    if (unit && Number(unit[1]) < data.units.length) {
        showUnit(Number(unit[1]), true);
        return true;
    }
    const target = byId(hash.slice(1));
    const folded = target?.closest("details");
    if (folded) folded.open = true;
    if (target && /^#(pair|leader|network)-/.test(hash)) {
        for (const row of document.querySelectorAll(".marked")) row.classList.remove("marked");
        target.classList.add("marked");
    }
    return false;
}

function setUpLinks() {
    document.addEventListener("click", (event) => {
        const link = event.target.closest?.('a[href^="#"]');
        if (link && follow(link.getAttribute("href"))) event.preventDefault();
    });
    if (location.hash) follow(location.hash);
}

root.classList.add("scripted");
try {
    for (const setUp of [setUpChoices, setUpSearch, setUpUnits, setUpTables, setUpPictures, setUpCharts, setUpPrint, setUpLinks]) setUp();
    root.dataset.ready = "yes";
} catch (error) {
    root.classList.remove("scripted"); // the plain tables say it all
    throw error;
}
