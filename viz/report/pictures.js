// SPDX-License-Identifier: Apache-2.0
// Zoom, pan, tooltips and clicks for the diagrams. A picture is moved by its viewBox.

const mostZoom = 24;

class Picture {
    constructor(paper) {
        this.paper = paper;
        this.svg = paper.querySelector("svg");
        const box = this.svg.viewBox.baseVal;
        this.whole = { x: box.x, y: box.y, width: box.width, height: box.height };
        this.box = { ...this.whole };
        paper.before(make("div", { class: "picture-tools screen-only" },
            this.button("zoomIn", "+", () => this.zoom(1.4)), this.button("zoomOut", "\u2212", () => this.zoom(1 / 1.4)),
            this.button("fit", null, () => this.fit()),
            document.fullscreenEnabled ? this.button("wideView", null, () => paper.requestFullscreen()) : null));
        paper.tabIndex = 0;
        paper.setAttribute("role", "region");
        const label = () => paper.setAttribute("aria-label", now("pictureHelp"));
        label();
        whenChanged("language", label);
        this.listen();
    }

    button(key, sign, run) {
        const button = make("button", { type: "button", click: run }, sign || said(key));
        if (!sign) return button;
        const label = () => { button.title = now(key); button.setAttribute("aria-label", now(key)); };
        label();
        whenChanged("language", label);
        return button;
    }

    listen() {
        const { paper, svg } = this;
        paper.addEventListener("wheel", (event) => {
            if (!event.ctrlKey && !event.metaKey) return;
            event.preventDefault();
            this.zoom(event.deltaY < 0 ? 1.25 : 0.8, this.place(event));
        }, { passive: false });
        paper.addEventListener("keydown", (event) => this.key(event));
        svg.addEventListener("pointerdown", (event) => this.grab(event));
        svg.addEventListener("click", (event) => {
            const shape = event.target.closest("[data-unit]");
            if (shape && !this.dragged && Number(shape.dataset.unit) < data.units.length) showUnit(Number(shape.dataset.unit), true);
        });
        setUpTip(svg);
    }

    /** Where the pointer is, in the picture's own measure. */
    place(event) {
        const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.svg.getScreenCTM().inverse());
        return { x: at.x, y: at.y };
    }

    fit() {
        this.box = { ...this.whole };
        this.show();
    }

    zoom(factor, about) {
        const { box, whole } = this;
        const point = about || { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        const width = Math.min(whole.width, Math.max(whole.width / mostZoom, box.width / factor));
        const scale = width / box.width;
        this.box = { x: point.x - (point.x - box.x) * scale, y: point.y - (point.y - box.y) * scale, width, height: box.height * scale };
        this.show();
    }

    move(dx, dy) {
        this.box.x += dx;
        this.box.y += dy;
        this.show();
    }

    /** Never beyond the picture's edges. */
    show() {
        const { box, whole } = this;
        box.x = Math.min(Math.max(box.x, whole.x), whole.x + whole.width - box.width);
        box.y = Math.min(Math.max(box.y, whole.y), whole.y + whole.height - box.height);
        this.svg.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
        this.paper.classList.toggle("enlarged", box.width < whole.width * 0.999);
    }

    key(event) {
        const step = this.box.width / 8;
        const runs = {
            "+": () => this.zoom(1.4), "=": () => this.zoom(1.4), "-": () => this.zoom(1 / 1.4), 0: () => this.fit(),
            ArrowLeft: () => this.move(-step, 0), ArrowRight: () => this.move(step, 0),
            ArrowUp: () => this.move(0, -step), ArrowDown: () => this.move(0, step),
        };
        const moves = event.key.startsWith("Arrow") && this.box.width >= this.whole.width * 0.999;
        if (event.ctrlKey || event.metaKey || moves || !(event.key in runs)) return;
        event.preventDefault();
        runs[event.key]();
    }

    grab(event) {
        this.dragged = false;
        if (event.button !== 0 || this.box.width >= this.whole.width * 0.999) return;
        let last = this.place(event);
        const drag = (next) => {
            const at = this.place(next);
            if (Math.hypot(next.clientX - event.clientX, next.clientY - event.clientY) > 4) this.dragged = true;
            this.move(last.x - at.x, last.y - at.y);
            last = this.place(next);
        };
        const drop = () => { window.removeEventListener("pointermove", drag); };
        window.addEventListener("pointermove", drag);
        window.addEventListener("pointerup", drop, { once: true });
        window.addEventListener("pointercancel", drop, { once: true });
    }
}

const tip = make("div", { class: "tip", hidden: true });

/** Titles are moved where no browser shows them late and small; screen readers get them as labels. */
function setUpTip(svg) {
    for (const title of svg.querySelectorAll("g g > title")) {
        title.parentNode.setAttribute("aria-label", title.textContent);
        title.remove();
    }
    svg.querySelector("title")?.remove();
    svg.addEventListener("pointermove", (event) => {
        const label = event.target.closest("g g[aria-label]")?.getAttribute("aria-label");
        tip.hidden = !label;
        if (!label) return;
        tip.textContent = label;
        tip.style.left = `${Math.min(event.clientX + 14, window.innerWidth - tip.offsetWidth - 8)}px`;
        tip.style.top = `${Math.min(event.clientY + 16, window.innerHeight - tip.offsetHeight - 8)}px`;
    });
    svg.addEventListener("pointerleave", () => { tip.hidden = true; });
}

function setUpPictures() {
    document.body.append(tip);
    for (const paper of document.querySelectorAll(".paper")) if (paper.querySelector("svg")) new Picture(paper);
}
