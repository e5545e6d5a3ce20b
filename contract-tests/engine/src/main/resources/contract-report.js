(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const panel = document.getElementById("cases");
  let from = null;

  function add(parent, name, text, css) {
    const element = parent.appendChild(document.createElement(name));
    if (text !== undefined) element.textContent = text;
    if (css) element.className = css;
    return element;
  }

  function row(table, [label, voice, failure = -1, name = -1]) {
    const line = add(table, "tr", undefined, failure < 0 ? "" : "bad");
    const head = add(line, "th", data.labels[label]);
    head.scope = "row";
    if (failure >= 0 && failure < data.failures) {
      add(head, "br");
      add(head, "a", "what is wrong").href = "#w" + failure;
    } else if (failure >= 0) {
      add(head, "br");
      add(head, "small", "wrong, see the output of the tests");
    }
    if (name >= 0) {
      add(head, "br");
      add(head, "small", "made for: " + data.names[name]);
    }
    for (const [, words, counts] of data.voices[voice]) {
      const cell = add(line, "td", undefined, counts ? "" : "mute");
      cell.title = counts ? "believed" : "not believed here";
      add(cell, "span", counts ? "● " : "○ ").setAttribute("aria-label", cell.title);
      add(cell, "span", words);
    }
  }

  function half(box, [valid, ...cases]) {
    add(box, "h3", valid ? "Valid: must be accepted" : "Invalid: must be refused");
    if (!cases.length) return add(box, "p", "no case");
    const table = add(add(box, "div", undefined, "box"), "table", undefined, "list");
    const head = add(add(table, "thead"), "tr");
    for (const title of ["value", ...data.voices[cases[0][1]].map(([party]) => party)]) {
      add(head, "th", title).scope = "col";
    }
    const body = add(table, "tbody");
    cases.forEach(it => row(body, it));
  }

  function close() {
    panel.hidden = true;
    if (from) {
      from.removeAttribute("aria-pressed");
      from.focus();
    }
    from = null;
  }

  function show(button) {
    if (from) from.removeAttribute("aria-pressed");
    from = button;
    button.setAttribute("aria-pressed", "true");
    panel.replaceChildren();
    const shut = add(panel, "button", "close", "close");
    shut.addEventListener("click", close);
    const [where, ...sides] = button.title.split("\n");
    add(panel, "h2", where);
    add(panel, "p", button.closest("details").dataset.of + " · " + sides.join(" · "));
    data.boxes[Number(button.id.slice(1))].forEach(it => half(panel, it));
    add(panel, "p", "● is believed on this keyword, ○ is not", "key");
    panel.hidden = false;
    panel.scrollTop = 0;
  }

  function follow() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let it = target; it; it = it.parentElement) {
      if (it.localName === "details") it.open = true;
    }
    if (target.localName === "button") show(target);
    target.scrollIntoView({block: target.localName === "button" ? "center" : "start", inline: "nearest"});
  }

  document.addEventListener("click", event => {
    const button = event.target.closest("td > button");
    if (button) button === from ? close() : show(button);
    const link = event.target.closest("a");
    if (link && link.hash === location.hash) follow();
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && !panel.hidden) close();
  });
  addEventListener("hashchange", follow);
  follow();
})();
