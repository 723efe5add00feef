/* The map of the plan. It is read from the tables of the plan, so that it can show nothing that
   does not stand there. Points are put down in the same way every time. */
"use strict";
(() => {
  const explorer = document.querySelector(".explorer");
  if (!explorer) return;
  const one = (query) => explorer.querySelector(query);
  const canvas = one("canvas");
  const pen = canvas.getContext("2d");
  const side = one(".side");
  const told = one(".told");
  const status = one(".said");
  const search = one("[name=find]");
  const near = one("[name=near]");
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const MOST_NAMED = 60;
  const MOST_FOUND = 40;
  const MOST_OFFERED = 12;
  explorer.hidden = false;

  let nodes = [];
  let edges = [];
  let kinds = [];
  let chosen = null;
  let found = null;
  let view = { x: 0, y: 0, scale: 1 };
  let heat = 0;
  let isMoving = false;
  let colours = {};

  const read = () => {
    const byId = new Map();
    for (const table of document.querySelectorAll("table[data-kind]")) {
      const summary = table.closest("details").querySelector("summary");
      const { one: word } = table.dataset;
      const kind = {
        name: summary.querySelector("h3").textContent,
        one: word[0].toUpperCase() + word.slice(1),
        isShown: true,
        count: 0,
      };
      kind.tone = kinds.length % 8;
      kind.shape = Math.floor(kinds.length / 8) % 4;
      kinds.push(kind);
      for (const row of table.tBodies[0].rows) {
        const title = row.cells[0].textContent;
        const node = { id: row.id, row, title, low: title.toLowerCase(), kind, near: [] };
        node.place = nodes.length;
        nodes.push(node);
        byId.set(row.id, node);
        kind.count += 1;
      }
    }
    for (const node of nodes) {
      for (const line of node.row.cells[2].querySelectorAll("li:not(.back)")) {
        const word = line.firstElementChild.textContent.slice(2);
        for (const link of line.querySelectorAll("a")) {
          const other = byId.get(link.hash.slice(1));
          if (!other || other === node) continue;
          edges.push([node, other]);
          node.near.push({ other, word: `→ ${word}` });
          other.near.push({ other: node, word: `← ${word}` });
        }
      }
    }
  };

  /* Points begin on a spiral, a kind at a time, and are then pulled and pushed into place. */
  const spread = () => {
    const turn = Math.PI * (3 - Math.sqrt(5));
    const order = [...nodes].sort((a, b) => b.near.length - a.near.length || a.place - b.place);
    order.forEach((node, place) => {
      const far = 14 * Math.sqrt(place + 0.5);
      node.x = far * Math.cos(place * turn);
      node.y = far * Math.sin(place * turn);
      node.dx = node.dy = 0;
      node.size = 3 + Math.min(7, Math.sqrt(node.near.length));
    });
  };

  const bounds = (some) => {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { x, y } of some) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    return { left, top, right, bottom };
  };

  /* Points push each other off: those close by one by one, those further away by the square. */
  const push = () => {
    const { left, top, right, bottom } = bounds(nodes);
    const wide = Math.max(right - left, bottom - top) + 1;
    const across = Math.max(1, Math.min(28, Math.ceil(Math.sqrt(nodes.length / 4))));
    const cell = wide / across;
    const cells = Array.from({ length: across * across }, () => ({ x: 0, y: 0, nodes: [] }));
    for (const node of nodes) {
      node.column = Math.min(across - 1, Math.floor((node.x - left) / cell));
      node.line = Math.min(across - 1, Math.floor((node.y - top) / cell));
      const its = cells[node.line * across + node.column];
      its.nodes.push(node);
      its.x += node.x;
      its.y += node.y;
    }
    const full = cells.filter((its) => its.nodes.length);
    for (const its of full) {
      its.x /= its.nodes.length;
      its.y /= its.nodes.length;
      its.column = its.nodes[0].column;
      its.line = its.nodes[0].line;
    }
    const strength = 260 * heat;
    const away = (node, x, y, weight) => {
      const dx = node.x - x;
      const dy = node.y - y;
      const far = dx * dx + dy * dy + 20;
      node.dx += (dx / far) * strength * weight;
      node.dy += (dy / far) * strength * weight;
    };
    for (const node of nodes) {
      for (const its of full) {
        const isClose =
          Math.abs(its.column - node.column) < 2 && Math.abs(its.line - node.line) < 2;
        if (isClose && its.nodes.length < 24) {
          for (const other of its.nodes) if (other !== node) away(node, other.x, other.y, 1);
        } else {
          away(node, its.x, its.y, its.nodes.length);
        }
      }
    }
  };

  const step = () => {
    push();
    for (const [from, to] of edges) {
      const pull = (0.35 * heat) / Math.min(12, Math.min(from.near.length, to.near.length));
      const dx = (to.x - from.x) * pull;
      const dy = (to.y - from.y) * pull;
      from.dx += dx;
      from.dy += dy;
      to.dx -= dx;
      to.dy -= dy;
    }
    const centre = 0.035 * heat;
    for (const node of nodes) {
      node.dx -= node.x * centre;
      node.dy -= node.y * centre;
      const speed = Math.hypot(node.dx, node.dy);
      const slower = speed > 30 ? 30 / speed : 1;
      node.x += node.dx * slower;
      node.y += node.dy * slower;
      node.dx *= 0.5;
      node.dy *= 0.5;
    }
    heat *= isLarge() ? 0.9 : 0.975;
  };

  const isShown = (node) =>
    node.kind.isShown &&
    (!near.checked || !chosen || node === chosen || chosen.around.has(node));

  const fit = () => {
    const some = chosen ? [chosen, ...chosen.around].filter(isShown) : nodes.filter(isShown);
    if (!some.length) return;
    const { left, top, right, bottom } = bounds(some);
    const { clientWidth: wide, clientHeight: high } = canvas;
    const scale = Math.min(wide / (right - left + 80), high / (bottom - top + 80), 3);
    view = { x: (left + right) / 2, y: (top + bottom) / 2, scale };
  };

  const readColours = () => {
    const style = getComputedStyle(explorer);
    const asked = document.createElement("span");
    explorer.append(asked);
    const colour = (name) => {
      asked.style.color = `var(--sd-${name})`;
      return getComputedStyle(asked).color;
    };
    colours = {
      paper: colour("paper"), ink: colour("ink"), soft: colour("soft"), accent: colour("accent"),
      tones: [...Array(8).keys()].map((tone) => colour(`tone-${tone}`)),
      font: style.fontFamily,
    };
    asked.remove();
  };

  const draw = () => {
    const { clientWidth: wide, clientHeight: high } = canvas;
    const dots = devicePixelRatio || 1;
    if (canvas.width !== Math.round(wide * dots) || canvas.height !== Math.round(high * dots)) {
      canvas.width = Math.round(wide * dots);
      canvas.height = Math.round(high * dots);
    }
    const { x, y, scale } = view;
    pen.setTransform(dots, 0, 0, dots, 0, 0);
    pen.fillStyle = colours.paper;
    pen.fillRect(0, 0, wide, high);
    pen.setTransform(
      dots * scale, 0, 0, dots * scale, dots * (wide / 2 - x * scale), dots * (high / 2 - y * scale),
    );
    const isLit = (node) => {
      if (chosen) return node === chosen || chosen.around.has(node);
      return !found || found.has(node);
    };
    const line = (some, colour, width, alpha) => {
      pen.globalAlpha = alpha;
      pen.strokeStyle = colour;
      pen.lineWidth = width / scale;
      pen.beginPath();
      for (const [from, to] of some) {
        pen.moveTo(from.x, from.y);
        pen.lineTo(to.x, to.y);
      }
      pen.stroke();
    };
    const shown = edges.filter(([from, to]) => isShown(from) && isShown(to));
    const isTouched = ([from, to]) => from === chosen || to === chosen;
    /* Of a large plan faint lines take longest, and tell least while points move or some are lit. */
    if (!isLarge() || !(isMoving || chosen || found))
      line(shown.filter((edge) => !isTouched(edge)), colours.soft, 1, chosen || found ? 0.1 : 0.28);
    line(shown.filter(isTouched), colours.accent, 2, 1);
    const visible = nodes.filter(isShown);
    const least = visible.length > 1500 ? 0.35 : 0.8;
    for (const node of visible) {
      pen.globalAlpha = isLit(node) ? 1 : 0.18;
      pen.fillStyle = colours.tones[node.kind.tone];
      outline(node, Math.max(node.size, (least * node.size) / scale));
      pen.fill();
      if (node === chosen) {
        pen.strokeStyle = colours.ink;
        pen.lineWidth = 3 / scale;
        pen.stroke();
      }
    }
    pen.globalAlpha = 1;
    name(visible.filter(isLit), scale);
  };

  /* A kind has a colour and a shape, since there are more kinds than colours one can tell apart. */
  const outline = ({ x, y, kind }, size) => {
    pen.beginPath();
    if (kind.shape === 0) pen.arc(x, y, size, 0, 7);
    else if (kind.shape === 1) pen.rect(x - size * 0.9, y - size * 0.9, size * 1.8, size * 1.8);
    else {
      pen.moveTo(x, y - size * 1.2);
      pen.lineTo(x + size * 1.2, y + (kind.shape === 2 ? 0 : size));
      if (kind.shape === 2) pen.lineTo(x, y + size * 1.2);
      pen.lineTo(x - size * 1.2, y + (kind.shape === 2 ? 0 : size));
      pen.closePath();
    }
  };

  /* Names of what is in sight, the most joined first, as long as they do not stand on each other. */
  const name = (some, scale) => {
    const size = 12.5;
    pen.font = `${size / scale}px ${colours.font}`;
    pen.textAlign = "center";
    pen.lineJoin = "round";
    const wide = canvas.clientWidth / 2 / scale;
    const high = canvas.clientHeight / 2 / scale;
    const sorted = some
      .filter(({ x, y }) => Math.abs(x - view.x) < wide && Math.abs(y - view.y) < high)
      .sort((a, b) => (b === chosen) - (a === chosen) || b.size - a.size);
    const taken = [];
    for (const node of sorted.slice(0, 4 * MOST_NAMED)) {
      const text = node.title.length > 34 ? `${node.title.slice(0, 32)}…` : node.title;
      node.wide ??= pen.measureText(text).width * scale;
      const half = node.wide / 2 / scale;
      const x = Math.max(view.x - wide + half, Math.min(view.x + wide - half, node.x));
      const at = node.y + node.size + (size * 1.05) / scale;
      const box = [x - half, at - size / scale, x + half, at + 4 / scale];
      const isFree = taken.every(
        (other) =>
          box[0] > other[2] || box[2] < other[0] || box[1] > other[3] || box[3] < other[1],
      );
      if (!isFree) continue;
      taken.push(box);
      pen.lineWidth = 3.5 / scale;
      pen.strokeStyle = colours.paper;
      pen.strokeText(text, x, at);
      pen.fillStyle = colours.ink;
      pen.fillText(text, x, at);
      if (taken.length === MOST_NAMED) break;
    }
  };

  let asked = false;
  const redraw = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      draw();
    });
  };

  const isLarge = () => nodes.length > 3000;

  /* Whoever begins to look does not wait until the points of a large plan stand still. */
  const stopMoving = () => {
    if (isLarge()) heat = 0;
  };

  const settle = () => {
    if (heat < 0.02) {
      isMoving = false;
      redraw();
      return;
    }
    const start = performance.now();
    do step();
    while (performance.now() - start < 12 && heat >= 0.02);
    fit();
    draw();
    requestAnimationFrame(settle);
  };

  const warm = () => {
    heat = 1;
    if (still || nodes.length < 60) {
      while (heat >= 0.02) step();
      fit();
      redraw();
    } else if (!isMoving) {
      isMoving = true;
      requestAnimationFrame(settle);
    }
  };

  const button = (text, kind, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "node";
    const label = document.createElement("span");
    label.className = "label";
    label.textContent = kind;
    made.append(label, ` ${text}`);
    made.addEventListener("click", act);
    const item = document.createElement("li");
    item.append(made);
    return item;
  };

  const list = (items) => {
    const made = document.createElement("ul");
    made.append(...items);
    return made;
  };

  const choose = (node, moveFocus = false) => {
    stopMoving();
    chosen = node;
    node.around = new Set(node.near.map(({ other }) => other));
    const heading = document.createElement("h4");
    heading.textContent = node.title;
    heading.tabIndex = -1;
    const about = document.createElement("p");
    about.className = "note";
    const place = document.createElement("a");
    place.href = `#${node.id}`;
    place.className = "utrecht-link";
    place.textContent = explorer.dataset.table;
    about.append(`${node.kind.one} · `, place);
    const findings = node.row.cells[3].querySelector("a");
    if (findings) about.append(" · ", findings.cloneNode(true));
    const around = node.near.map(({ other, word }) =>
      button(other.title, word, () => choose(other, true)),
    );
    told.replaceChildren(heading, about, list(around));
    const { joined, nothing } = explorer.dataset;
    status.textContent = around.length ? `${joined}: ${around.length}` : nothing;
    if (moveFocus) heading.focus();
    side.scrollTop = 0;
    const { clientWidth: wide, clientHeight: high } = canvas;
    const isOut = ({ x, y }) =>
      Math.abs(x - view.x) * view.scale > wide / 2 - 30 ||
      Math.abs(y - view.y) * view.scale > high / 2 - 30;
    if (moveFocus || near.checked || [node, ...node.around].some(isOut)) fit();
    redraw();
  };

  const offer = (some) =>
    list(some.map((node) => button(node.title, node.kind.one, () => choose(node, true))));

  /* Nothing is chosen: offer what is joined to most. */
  const forget = () => {
    chosen = null;
    status.textContent = "";
    const most = [...nodes].sort((a, b) => b.near.length - a.near.length || a.place - b.place);
    told.replaceChildren(offer(most.slice(0, MOST_OFFERED)));
    redraw();
  };

  const look = () => {
    stopMoving();
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.length) {
      found = null;
      forget();
      return;
    }
    chosen = null;
    const fitting = nodes.filter((node) => words.every((word) => node.low.includes(word)));
    found = new Set(fitting);
    const { dataset } = explorer;
    status.textContent = fitting.length ? `${dataset.found}: ${fitting.length}` : dataset.none;
    const shown = fitting.slice(0, MOST_FOUND);
    told.replaceChildren(offer(shown));
    if (shown.length < fitting.length) {
      const more = document.createElement("p");
      more.className = "note";
      more.textContent = dataset.shown
        .replace("{shown}", shown.length)
        .replace("{total}", fitting.length);
      told.append(more);
    }
    redraw();
  };

  const zoom = (factor, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) => {
    const scale = Math.max(0.02, Math.min(12, view.scale * factor));
    const dx = x - canvas.clientWidth / 2;
    const dy = y - canvas.clientHeight / 2;
    view.x += dx / view.scale - dx / scale;
    view.y += dy / view.scale - dy / scale;
    view.scale = scale;
    redraw();
  };

  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };

  const nearest = (event) => {
    const [left, top] = at(event);
    const x = view.x + (left - canvas.clientWidth / 2) / view.scale;
    const y = view.y + (top - canvas.clientHeight / 2) / view.scale;
    let best = null;
    let least = (18 / view.scale) ** 2;
    for (const node of nodes) {
      if (!isShown(node)) continue;
      const far = Math.max(0, Math.hypot(node.x - x, node.y - y) - node.size) ** 2;
      if (far < least) [best, least] = [node, far];
    }
    return best;
  };

  const listen = () => {
    let drag = null;
    canvas.addEventListener("pointerdown", (event) => {
      drag = { x: event.clientX, y: event.clientY, moved: 0 };
      canvas.setPointerCapture(event.pointerId);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!drag) {
        canvas.style.cursor = nearest(event) ? "pointer" : "grab";
        return;
      }
      const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
      drag = { x: event.clientX, y: event.clientY, moved: drag.moved + Math.hypot(dx, dy) };
      view.x -= dx / view.scale;
      view.y -= dy / view.scale;
      redraw();
    });
    canvas.addEventListener("pointerup", (event) => {
      if (drag && drag.moved < 5) {
        const node = nearest(event);
        if (node) choose(node);
        else forget();
      }
      drag = null;
    });
    canvas.addEventListener("pointercancel", () => (drag = null));
    canvas.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        zoom(Math.exp(-event.deltaY * 0.002), ...at(event));
      },
      { passive: false },
    );
    let waiting = 0;
    search.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(look, 120);
    });
    near.addEventListener("change", () => {
      fit();
      redraw();
    });
    one("[name=closer]").addEventListener("click", () => zoom(1.5));
    one("[name=further]").addEventListener("click", () => zoom(1 / 1.5));
    one("[name=whole]").addEventListener("click", () => {
      near.checked = false;
      search.value = "";
      found = null;
      forget();
      fit();
      redraw();
    });
    document.addEventListener("scheme", () => {
      readColours();
      redraw();
    });
    new ResizeObserver(() => {
      if (!chosen) fit();
      redraw();
    }).observe(canvas);
  };

  const offerKinds = () => {
    const fieldset = one(".kinds");
    for (const kind of kinds) {
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = true;
      box.addEventListener("change", () => {
        kind.isShown = box.checked;
        redraw();
      });
      const dot = document.createElement("span");
      dot.className = `dot tone-${kind.tone} shape-${kind.shape}`;
      label.append(box, dot, ` ${kind.name} (${kind.count})`);
      fieldset.append(label);
    }
  };

  /* Reading thousands of rows takes a moment: it waits until somebody comes near. */
  let hasBegun = false;
  const begin = () => {
    if (hasBegun) return;
    hasBegun = true;
    watch.disconnect();
    read();
    offerKinds();
    readColours();
    spread();
    listen();
    fit();
    forget();
    warm();
  };
  const watch = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && begin(),
    { rootMargin: "400px" },
  );
  watch.observe(explorer);
  explorer.addEventListener("focusin", begin);
})();
