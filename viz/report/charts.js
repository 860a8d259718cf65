// SPDX-License-Identifier: Apache-2.0
// The charts of ECharts: bars, Lorenz curve, heat map. Each stands over a table that says the same.

const heatUnits = 20;
const barsAtOnce = 20;
const colour = (name) => getComputedStyle(root).getPropertyValue(`--${name}`).trim();

/** Shortens what an axis has no room for; the tooltip has it whole. */
const short = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/** What all charts have in common. Tooltips are painted, never written as HTML. */
function common(label) {
    return {
        animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour("ink") },
        aria: { enabled: true, label: { description: label } },
        tooltip: { renderMode: "richText", backgroundColor: colour("ink"), borderWidth: 0, textStyle: { color: colour("paper") }, confine: true },
    };
}
const axis = () => ({ axisLine: { lineStyle: { color: colour("line") } }, axisLabel: { color: colour("ink") }, axisTick: { show: false }, splitLine: { lineStyle: { color: colour("line") } }, nameTextStyle: { color: colour("muted") } });

const hatched = () => ({ color: colour("lead"), dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 });

function barOptions() {
    const units = unitsByTasks;
    const counts = (leading) => units.map((unit) => tiesOfUnit[unit].filter((tie) => (roleOf(tie) === "lead") === leading).length);
    const [led, supported] = [counts(true), counts(false)];
    const bar = (key, values, style) => ({ type: "bar", name: now(key), stack: "tasks", data: values, itemStyle: style, barCategoryGap: "30%", barMaxWidth: 26 });
    const last = bar("supports", supported, { color: colour("paper"), borderColor: colour("lead"), borderWidth: 1, decal: hatched() });
    last.label = { show: true, position: "right", color: colour("ink"), formatter: ({ dataIndex }) => String(led[dataIndex] + supported[dataIndex]) };
    return {
        ...common(now("chartBars")),
        legend: { data: [now("leads"), now("supports")], textStyle: { color: colour("ink") }, left: 0, top: 0 },
        tooltip: { ...common("").tooltip, trigger: "axis", axisPointer: { type: "shadow" },
            formatter: ([{ dataIndex }]) => `${unitName(units[dataIndex])}\n${now("leads")} ${led[dataIndex]}, ${now("supports")} ${supported[dataIndex]}` },
        grid: { left: 8, right: 70, top: 34, bottom: 8, containLabel: true },
        xAxis: { type: "value", ...axis(), minInterval: 1 },
        yAxis: { type: "category", inverse: true, data: units.map(unitName), ...axis(), axisLabel: { color: colour("ink"), formatter: (text) => short(text, 12) } },
        dataZoom: units.length > barsAtOnce ? [{ type: "slider", yAxisIndex: 0, startValue: 0, endValue: barsAtOnce - 1, width: 18, right: 8, showDetail: false, brushSelect: false, borderColor: colour("line"), fillerColor: "rgba(95,159,210,0.25)" }] : [],
        series: [bar("leads", led, { color: colour("lead") }), last],
    };
}

function lorenzOptions(of) {
    const points = data.lorenz[of];
    const along = (values) => values.map((value, index) => [points.units[index], value]);
    const line = (key, values, style, more) => ({ type: "line", name: now(key), data: along(values), symbol: "none", lineStyle: style, ...more });
    const series = [line("observed", points.observed, { color: colour("lead"), width: 3 }, { itemStyle: { color: colour("lead") }, z: 3 }),
        line("even", points.units, { color: colour("muted"), type: "dashed", width: 1 }, { itemStyle: { color: colour("muted") } })];
    if (points.low.length) series.push(
        { type: "line", data: along(points.low), symbol: "none", stack: "band", lineStyle: { opacity: 0 }, silent: true, tooltip: { show: false } },
        { type: "line", name: now("chance"), data: along(points.high.map((value, index) => value - points.low[index])), symbol: "none", stack: "band",
            lineStyle: { opacity: 0 }, areaStyle: { color: colour("band"), opacity: 1 }, itemStyle: { color: colour("band") }, silent: true });
    const percent = (value) => `${Math.round(value * 1000) / 10} %`;
    const share = (name) => ({ type: "value", min: 0, max: 1, name, nameLocation: "middle", nameGap: 30, ...axis(), axisLabel: { color: colour("ink"), formatter: percent } });
    const inBand = (at) => (points.low.length ? `\n${now("chance")}: ${percent(points.low[at])} - ${percent(points.high[at])}` : "");
    return {
        ...common(now("chartLorenz")),
        legend: { data: [now("observed"), now("even"), ...(points.low.length ? [now("chance")] : [])], textStyle: { color: colour("ink") }, left: 0, top: 0 },
        tooltip: { ...common("").tooltip, trigger: "axis", formatter: ([{ dataIndex: at }]) => `${now("unitsShare")} ${percent(points.units[at])}\n${now("taskShare")} ${percent(points.observed[at])}${inBand(at)}` },
        grid: { left: 60, right: 24, top: 40, bottom: 46 },
        xAxis: share(now("unitsShare")), yAxis: { ...share(now("taskShare")), nameGap: 46 }, series,
    };
}

function heatOptions() {
    const units = unitsByTasks.slice(0, heatUnits);
    const place = new Map(units.map((unit, index) => [unit, index]));
    const cells = [];
    for (const unit of units)
        for (const [other, count] of partnersOf(unit)) if (place.has(other)) cells.push([place.get(other), place.get(unit), count]);
    const most = Math.max(1, ...cells.map((cell) => cell[2]));
    const names = units.map(unitName);
    const shades = [1, 2, 3, 4, 5].map((shade) => colour(`shade-${shade}`));
    // Dark shades carry light numbers: the number must be read without the colour.
    const cell = ([x, y, count]) => ({ value: [x, y, count], label: { color: count / most > 0.8 ? colour("shade-ink") : count / most > 0.6 ? "#000" : colour("ink") } });
    return {
        ...common(now("chartHeat")),
        tooltip: { ...common("").tooltip, formatter: ({ value }) => `${names[value[1]]} - ${names[value[0]]}\n${now("shared")}: ${value[2]}` },
        grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true },
        xAxis: { type: "category", data: names, position: "top", ...axis(), axisLabel: { color: colour("ink"), rotate: 60, interval: 0, formatter: (text) => short(text, 10) }, splitLine: { show: true, lineStyle: { color: colour("line") } } },
        yAxis: { type: "category", data: names, inverse: true, ...axis(), axisLabel: { color: colour("ink"), interval: 0, formatter: (text) => short(text, 12) }, splitLine: { show: true, lineStyle: { color: colour("line") } } },
        visualMap: { show: false, min: 1, max: most, type: "piecewise", splitNumber: 5, inRange: { color: shades } },
        series: [{ type: "heatmap", data: cells.map(cell), label: { show: window.innerWidth > 700, fontSize: 11 }, itemStyle: { borderColor: colour("paper"), borderWidth: 1 } }],
        units,
    };
}

/** The tasks that two units share. */
function showPair(first, second) {
    const on = new Set(tiesOfUnit[first].map((tie) => tie[1]));
    const shared = tiesOfUnit[second].map((tie) => tie[1]).filter((index) => on.has(index));
    byId("pair-detail").replaceChildren(make("h3", {}, unitLink(first), " - ", unitLink(second), ": ", String(shared.length), " ", said("sharedTasks")),
        make("ul", { class: "answers" }, shared.map((index) => answer(index, []))));
}

/** Draws a chart when it first comes near the window, and again when language, look or width change. */
function chart(id, options, clicked) {
    const holder = byId(id);
    let instance = null;
    const render = () => instance?.setOption(options(), true);
    const begin = () => {
        instance = echarts.init(holder, null, { renderer: "svg" });
        render();
        if (clicked) instance.on("click", clicked);
        new ResizeObserver(() => instance.resize()).observe(holder);
    };
    const near = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        near.disconnect();
        begin();
    }, { rootMargin: "400px" });
    near.observe(holder);
    whenChanged("language", render);
    whenChanged("look", render);
}

function setUpCharts() {
    if (!unitsByTasks.length) return;
    byId("workload-chart").after(make("p", { class: "cut screen-only" }, said(unitsByTasks.length > barsAtOnce ? "zoomBars" : "clickBar")));
    chart("workload-chart", barOptions, ({ dataIndex }) => showUnit(unitsByTasks[dataIndex], true));
    for (const of of ["task", "lead"]) if (data.lorenz[of].observed.length) chart(`lorenz-${of}`, () => lorenzOptions(of));
    byId("heat-chart").after(make("p", { class: "cut screen-only" }, said("clickPair")));
    chart("heat-chart", heatOptions, ({ value }) => showPair(unitsByTasks[value[1]], unitsByTasks[value[0]]));
}
