// What HTML alone does not do: dialogs filled by htmx, a live sync, and keys for the review.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const say = (words) => { byId("said").textContent = words; };

  // A part that arrives in a dialog opens it; the dialog keeps the focus inside and gives it back.
  document.addEventListener("htmx:afterSwap", (event) => {
    const box = event.detail.target.closest("dialog");
    if (box && !box.open) {
      document.querySelectorAll("details.menu[open]").forEach((menu) => { menu.open = false; });
      box.showModal();
      const first = box.querySelector("input:not([type=hidden]):not([type=radio])");
      (first || box.querySelector("h2")).focus();
    }
    if (event.detail.target.id === "tested") event.detail.target.scrollIntoView({ block: "nearest" });
    if (box && box.id === "drawer") listen(box.querySelector("[data-events]"));
  });
  document.addEventListener("click", (event) => {
    const box = event.target.closest("dialog");
    if (box && (event.target === box || event.target.closest("[data-close]"))) box.close();
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.querySelectorAll("dialog").forEach((box) => {
    box.addEventListener("close", () => {
      const done = box.querySelector(".receipt, .sync.over");
      box.firstElementChild.replaceChildren();
      hush();
      if (done) location.assign(location.pathname);
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      document.querySelectorAll("details.menu[open]").forEach((menu) => {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
    }
  });

  // A sync tells how it gets on; only the part that changes is spoken.
  let events = null;
  const hush = () => { if (events) { events.close(); events = null; } };
  const listen = (panel) => {
    hush();
    if (!panel) return;
    const live = panel.querySelector("[data-live]");
    let said = "";
    events = new EventSource(panel.dataset.events);
    events.addEventListener("progress", (event) => {
      live.innerHTML = event.data;
      const steps = live.querySelector("[data-say]");
      if (steps && steps.dataset.say !== said) {
        said = steps.dataset.say;
        say(said);
      }
    });
    events.addEventListener("over", () => {
      panel.classList.add("over");
      htmx.process(live);
      hush();
    });
  };

  // The review by keys; not while somebody writes.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea, dialog")) return;
    const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (target) {
      event.preventDefault();
      target.click();
    }
  });

  const lost = () => say("The server does not answer. Try again.");
  document.addEventListener("htmx:sendError", lost);
  document.addEventListener("htmx:responseError", lost);

  const now = document.querySelector("[data-open-drawer]");
  if (now) {
    history.replaceState(null, "", location.pathname);
    htmx.ajax("GET", now.dataset.openDrawer, { target: "#drawer-body" });
  }
  const panel = document.querySelector("main [data-events]");
  if (panel) listen(panel);
})();
