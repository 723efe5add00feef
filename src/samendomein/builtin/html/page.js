/* What a page can do beyond being read: a switch for a dark screen, filters for the findings, and
   opening what a link leads to. Without this script everything is there to read. */
"use strict";
(() => {
  const root = document.documentElement;
  const one = (query, within = document) => within.querySelector(query);
  const all = (query, within = document) => [...within.querySelectorAll(query)];

  const scheme = one(".scheme");
  const prefers = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.scheme ? root.dataset.scheme === "dark" : prefers.matches);
  const showScheme = () => {
    scheme.setAttribute("aria-pressed", String(isDark()));
    document.dispatchEvent(new Event("scheme"));
  };
  scheme.hidden = false;
  scheme.addEventListener("click", () => {
    root.dataset.scheme = isDark() ? "light" : "dark";
    showScheme();
  });
  prefers.addEventListener("change", showScheme);
  showScheme();

  /* A link may lead into something that is folded. */
  const reveal = () => {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    if (!target) return;
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();

  /* Paper cannot be unfolded. */
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open]):not(.kind-table)");
    for (const each of folded) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of folded) each.open = false;
  });

  const filters = one(".filters");
  if (!filters) return;
  filters.hidden = false;
  const field = (name) => filters.elements.namedItem(name);
  const groups = all(".group").map((group) => {
    const about = one("h3", group).textContent.toLowerCase();
    const findings = all(".finding", group).map((item) => ({
      item,
      said: null,
      severity: item.classList[1],
      group: item.dataset.group,
    }));
    return { group, about, findings };
  });
  const total = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  const said = (finding) => (finding.said ??= finding.item.textContent.toLowerCase());
  const tell = (shown) => {
    const place = one(".shown", filters);
    place.textContent = place.dataset.said.replace("{shown}", shown).replace("{total}", total);
  };
  const filter = () => {
    const words = field("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const severity = field("severity").value;
    const check = field("group").value;
    let shown = 0;
    for (const { group, about, findings } of groups) {
      let any = false;
      for (const finding of findings) {
        const fits =
          (!severity || finding.severity === severity) &&
          (!check || finding.group === check) &&
          words.every((word) => about.includes(word) || said(finding).includes(word));
        if (finding.item.hidden === fits) finding.item.hidden = !fits;
        if (fits) shown += 1;
        any ||= fits;
      }
      if (group.hidden === any) group.hidden = !any;
    }
    tell(shown);
  };
  let waiting = 0;
  filters.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  filters.addEventListener("submit", (event) => event.preventDefault());
  field("open").addEventListener("click", () => {
    const details = all(".finding:not([hidden]) > details");
    const open = details.some((each) => !each.open);
    for (const each of details) each.open = open;
  });
  tell(total);
})();
