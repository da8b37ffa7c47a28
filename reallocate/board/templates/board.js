"use strict";
// Sends what the planner does to the program, and sets what comes back; all sentences come from there.
(function () {
  const words = JSON.parse(document.body.dataset.words);
  const byId = (id) => document.getElementById(id);
  const page = sessionStorage.getItem("page") || crypto.randomUUID();
  sessionStorage.setItem("page", page);
  let version = null, busy = 0, polling = null;
  const digests = {}; // of the parts that are shown

  function say(text) {
    byId("told").textContent = text || "";
    byId("told").hidden = !text;
  }

  async function ask(path, body) {
    let answer;
    try {
      answer = await fetch(path, {
        method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify({...body, page, version, shown: digests}),
      });
    } catch {
      say(words.gone);
      return null;
    }
    if (answer.status === 204) return null; // a later edit has taken its place
    if (answer.ok) return answer.json();
    say(await answer.text());
    if (answer.status === 409) {
      byId("elsewhere").hidden = false;
      document.querySelector("main").hidden = true;
      clearTimeout(polling);
    }
    return null;
  }

  // Asks for something that changes what is on the board; `row` is the row whose field has the focus.
  async function change(path, body, row) {
    busy += 1;
    const slow = setTimeout(() => { byId("busy").textContent = words.pricing; }, 250);
    const state = await ask(path, body || {});
    clearTimeout(slow);
    busy -= 1;
    if (!busy) byId("busy").textContent = "";
    if (state) {
      say("");
      show(state, row);
    }
    return state;
  }

  function show(state, row) {
    if (version !== null && state.version < version) return; // of an edit before the last one
    version = state.version;
    document.querySelector("main").hidden = false;
    byId("elsewhere").hidden = true;
    const focus = document.activeElement && document.activeElement.id;
    for (const [id, html] of Object.entries(state.parts || {})) replace(byId(id), html);
    Object.assign(digests, state.digests);
    slide();
    for (const [name, can] of Object.entries(state.can)) {
      document.querySelector(`[data-do=${name}]`).disabled = !can;
    }
    if (byId("spoken")) byId("said").textContent = byId("spoken").textContent;
    if (state.promise && byId("promise") !== document.activeElement) byId("promise").value = state.promise;
    document.title = state.title;
    refocus(focus, row, state.row);
  }

  // Sets a part anew, and leaves what was unfolded, scrolled or typed as it was.
  function replace(part, html) {
    const name = (d, k) => d.id || k; // offices come and go
    const open = new Set([...part.querySelectorAll("details")].map((d, k) => d.open && name(d, k)));
    const day = part.querySelector("#day");
    const left = [...part.querySelectorAll(".scroll")].map((s) => s.scrollLeft);
    const typed = [...part.querySelectorAll(".new input")].map((i) => i.value);
    part.innerHTML = html;
    part.querySelectorAll("details").forEach((d, k) => { d.open = open.has(name(d, k)); });
    if (day && byId("day")) byId("day").value = day.value;
    part.querySelectorAll(".scroll").forEach((s, k) => { s.scrollLeft = left[k] || 0; });
    part.querySelectorAll(".new input").forEach((i, k) => { i.value = typed[k] || ""; });
  }

  // Shows one day of the map.
  function slide() {
    const box = byId("sliding");
    if (!box) return;
    const day = byId("day"), layers = box.querySelectorAll(".slide");
    layers.forEach((layer, k) => { layer.classList.toggle("on", k === Number(day.value)); });
    byId("map-day").textContent = layers[day.value].dataset.name;
    day.setAttribute("aria-valuetext", layers[day.value].dataset.name);
    box.hidden = false;
  }

  function refocus(id, row, place) {
    if (!id || (document.activeElement && document.activeElement.id === id)) return;
    if (row && place && id.startsWith(row + "-")) id = place + id.slice(row.length);
    const table = id.split("-")[0];
    const found = byId(id) || byId(`${table}-new-day`);
    if (found) found.focus({preventScroll: true});
  }

  // --- lines ---------------------------------------------------------------------------------------------------------

  function lineOf(row) {
    return row.id ? {day: Number(row.dataset.day), from: Number(row.dataset.from), to: Number(row.dataset.to)} : null;
  }

  function typedIn(row) {
    const typed = {};
    row.querySelectorAll("input").forEach((field) => { typed[field.name] = field.value; });
    return typed;
  }

  async function edit(row, put) {
    const state = await change("edit", {edits: [{table: row.dataset.table, out: lineOf(row), put}]}, row.id);
    if (!state) row.querySelectorAll("input").forEach((f) => {
      if (f.value !== f.defaultValue) f.setAttribute("aria-invalid", "true");
    });
    return state;
  }

  async function add(row) {
    if (await edit(row, typedIn(row))) {
      const fresh = byId(`${row.dataset.table}-new-day`).closest("tr");
      fresh.querySelectorAll("input").forEach((field) => { field.value = ""; });
      byId(`${row.dataset.table}-new-day`).focus();
    }
  }

  function toDay(handle, day) {
    const row = handle.closest("tr");
    if (day !== Number(row.dataset.day)) edit(row, {...typedIn(row), day: String(day)});
  }

  // Shows where a bar would go; the plan is changed when it is let go of.
  function preview(handle, day) {
    const svg = handle.querySelector("svg"), last = Number(handle.getAttribute("aria-valuemax"));
    const cell = svg.viewBox.baseVal.width / last, from = Number(handle.closest("tr").dataset.day);
    svg.querySelector(".bar").setAttribute("transform", `translate(${(day - from) * cell} 0)`);
    handle.setAttribute("aria-valuenow", day);
    handle.setAttribute("aria-valuetext", words.arrow.replace("{day}", day));
    handle.closest("tr").querySelector("[name=day]").value = day;
  }

  function within(handle, day) {
    return Math.min(Math.max(day, 1), Number(handle.getAttribute("aria-valuemax")));
  }

  // The trips of a line in the strip of printers leave on another day, all at once.
  function lineToDay(mark, days) {
    const rows = [...document.querySelectorAll("tr[data-mark]")].filter((row) => row.dataset.mark === mark);
    const edits = rows.map((row) => ({
      table: row.dataset.table, out: lineOf(row), put: {...typedIn(row), day: String(Number(row.dataset.day) + days)},
    }));
    return days && edits.length ? change("edit", {edits}) : Promise.resolve(null);
  }

  // By keys: shown at once, and made when no further press follows; then the line has the focus where it stands now.
  let step = null;
  function steppedLine(event, found) {
    if (!(event.key in STEPS)) return;
    event.preventDefault();
    const columns = found.closest("[data-columns]").dataset.columns.split(" ").map(Number);
    const [from, row] = found.dataset.line.split(" ").map(Number);
    const before = step && step.found === found ? step.to : from;
    const to = Math.min(Math.max(before + STEPS[event.key], 1), columns.length - 1);
    found.setAttribute("transform", `translate(${columns[to] - columns[from]} 0)`);
    found.setAttribute("aria-valuenow", to);
    found.setAttribute("aria-valuetext", words.arrow.replace("{day}", to));
    if (step) clearTimeout(step.waits);
    step = {found, to, waits: setTimeout(async () => {
      step = null;
      await lineToDay(found.dataset.line, to - from);
      found.removeAttribute("transform");
      const moved = document.querySelector(`[data-line^="${to} ${row} "]`);
      if (moved) moved.focus({preventScroll: true});
    }, 300)};
  }

  // Returns the line at a point, which is thin: the nearest within some pixels.
  function lineAt(x, y) {
    for (let far = 0; far <= 6; far += 2)
      for (const [dx, dy] of [[0, 0], [far, 0], [-far, 0], [0, far], [0, -far]]) {
        const there = document.elementFromPoint(x + dx, y + dy);
        const line = there && there.closest("[data-line]");
        if (line) return line;
      }
    return null;
  }

  let line = null; // the line that is dragged
  document.addEventListener("pointerdown", (event) => {
    const chart = event.target.closest("svg");
    if (event.button || !chart || !chart.querySelector("[data-columns]")) return;
    const found = lineAt(event.clientX, event.clientY);
    if (!found) return;
    const box = chart.getBoundingClientRect(), scale = chart.viewBox.baseVal.width / box.width;
    const columns = chart.querySelector("[data-columns]").dataset.columns.split(" ").map(Number);
    const from = Number(found.dataset.line.split(" ")[0]);
    const cell = columns[from] - columns[from - 1];
    line = {found, columns, from, cell, scale, x: event.clientX, days: 0};
    event.preventDefault();
  });
  document.addEventListener("pointermove", (event) => {
    if (!line) return;
    const moved = Math.round((event.clientX - line.x) * line.scale / line.cell);
    const to = Math.min(Math.max(line.from + moved, 1), line.columns.length - 1);
    line.days = to - line.from;
    line.found.setAttribute("transform", `translate(${line.columns[to] - line.columns[line.from]} 0)`);
  });
  for (const name of ["pointerup", "pointercancel"])
    document.addEventListener(name, () => {
      if (!line) return;
      const {found, days} = line;
      line = null;
      found.removeAttribute("transform");
      if (name === "pointerup") lineToDay(found.dataset.line, days);
    });

  let held = null; // the bar that is dragged
  document.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest(".drag");
    if (!handle || event.button) return;
    const last = Number(handle.getAttribute("aria-valuemax"));
    held = {handle, x: event.clientX, cell: handle.querySelector("svg").getBoundingClientRect().width / last};
    held.from = held.day = Number(handle.closest("tr").dataset.day);
    handle.setPointerCapture(event.pointerId);
  });
  document.addEventListener("pointermove", (event) => {
    if (!held) return;
    const day = within(held.handle, held.from + Math.round((event.clientX - held.x) / held.cell));
    if (day !== held.day) preview(held.handle, held.day = day);
  });
  document.addEventListener("pointerup", () => {
    if (held) toDay(held.handle, held.day);
    held = null;
  });
  document.addEventListener("pointercancel", () => {
    if (held) preview(held.handle, held.from);
    held = null;
  });

  const STEPS = {ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 7, PageDown: -7};
  let waits = null; // several presses are one edit
  function stepped(event) {
    const handle = event.target, now = Number(handle.getAttribute("aria-valuenow"));
    let day = null;
    if (event.key in STEPS) day = now + STEPS[event.key];
    if (event.key === "Home") day = 1;
    if (event.key === "End") day = Infinity;
    if (day === null) return;
    event.preventDefault();
    day = within(handle, day);
    preview(handle, day);
    clearTimeout(waits);
    waits = setTimeout(() => { if (handle.isConnected) toDay(handle, day); }, 300);
  }

  // --- what is done --------------------------------------------------------------------------------------------------

  const DOES = {
    undo: () => change("undo"),
    redo: () => change("redo"),
    aside: () => change("aside"),
    here: () => change("open", {here: true}),
    strike: (button) => edit(button.closest("tr"), null),
    add: (button) => add(button.closest("tr")),
    keep: (box) => change("keep", {kept: box.checked}),
    stop: () => ask("stop", {}),
    take: (button) => change("take", {number: Number(button.dataset.number)}),
    improve: (form) => begin("improve", {edits: form.elements.edits.value}),
    claim: (form) => begin("claim", {days: form.elements.days.value}),
    save: (form) => keep("save", form),
    draft: (button) => keep("draft", button.form),
  };

  async function keep(path, form) {
    const fields = form.elements;
    const state = await change(path, {place: fields.place.value, force: fields.force.checked});
    if (state) say(state.told);
  }

  async function begin(path, body) {
    const state = await ask(path, body);
    if (state) {
      say("");
      answered(state);
    }
  }

  function answered(state) {
    const focus = document.activeElement && document.activeElement.id;
    if (byId("answer").innerHTML !== state.answer) {
      byId("answer").innerHTML = state.answer;
      refocus(focus, "", "");
    }
    clearTimeout(polling);
    polling = setTimeout(look, state.running ? 400 : 20000);
  }

  async function look() {
    const state = await ask("look", {});
    if (state) answered(state);
  }

  document.addEventListener("click", (event) => {
    const target = event.target.closest("button[data-do], input[data-do]");
    if (target) DOES[target.dataset.do](target);
    const link = event.target.closest(".findings a");
    if (link) {
      const row = byId(link.getAttribute("href").slice(1));
      event.preventDefault();
      if (row) {
        row.scrollIntoView({block: "center"});
        row.querySelector("input").focus({preventScroll: true});
      }
    }
  });
  document.addEventListener("submit", (event) => {
    event.preventDefault();
    DOES[event.target.dataset.do](event.target);
  });
  document.addEventListener("input", (event) => { if (event.target.id === "day") slide(); });
  document.addEventListener("change", (event) => {
    const row = event.target.closest("tr[id]");
    if (row && event.target.name && event.target.value !== event.target.defaultValue) edit(row, typedIn(row));
  });
  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (field.matches(".drag")) stepped(event);
    if (field.matches("[data-line]")) steppedLine(event, field);
    if (event.key === "Enter" && field.matches(".new input")) add(field.closest("tr"));
    const typing = field.matches("input") && field.value !== field.defaultValue;
    if (!typing && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
      event.preventDefault();
      DOES[event.shiftKey ? "redo" : "undo"]();
    }
  });
  window.addEventListener("pagehide", () => {
    fetch("left", {
      method: "POST", keepalive: true, headers: {"Content-Type": "application/json"}, body: JSON.stringify({page}),
    });
  });
  window.addEventListener("pageshow", (event) => { if (event.persisted) change("open"); });

  change("open").then((state) => { if (state) look(); });
})();
