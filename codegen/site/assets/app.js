(() => {
  "use strict";

  const root = document.documentElement;
  const get = (id) => document.getElementById(id);
  const make = (tag, text, className) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  // --- The theme. Storage may be switched off.

  const stored = {
    get: () => { try { return localStorage.getItem("error-tables-theme"); } catch { return null; } },
    set: (theme) => { try { localStorage.setItem("error-tables-theme", theme); } catch { /* It lasts until the page is left. */ } },
  };
  const setTheme = (theme) => {
    root.dataset.theme = theme;
    document.querySelector("meta[name=color-scheme]").content = theme;
  };
  const saved = stored.get();
  if (saved === "light" || saved === "dark") setTheme(saved);

  const startTheme = () => {
    const button = get("~theme");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      const dark = root.dataset.theme
        ? root.dataset.theme === "dark"
        : matchMedia("(prefers-color-scheme: dark)").matches;
      const theme = dark ? "light" : "dark";
      setTheme(theme);
      stored.set(theme);
    });
  };

  // --- Buttons that copy, and the key that leads to the search.

  const startCopying = () => {
    for (const button of document.querySelectorAll("button.copy")) {
      if (!navigator.clipboard) continue;
      button.hidden = false;
      button.addEventListener("click", async () => {
        const text = button.closest("figure").querySelector("pre").textContent;
        try {
          await navigator.clipboard.writeText(text);
          button.textContent = "Copied";
        } catch {
          button.textContent = "Not allowed";
        }
        setTimeout(() => { button.textContent = "Copy"; }, 1500);
      });
    }
  };

  const startKeys = (search) => {
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    });
  };

  /** Does the latest of several tasks once the browser has shown what changed. */
  const afterPaint = (() => {
    let latest = null;
    return (task) => {
      latest = task;
      requestAnimationFrame(() => setTimeout(() => {
        const now = latest;
        latest = null;
        now?.();
      }));
    };
  })();

  // --- The list of codes. The page has every row; at most `shown` of those that match are in the document.

  const FIRST = 50;

  class List {
    constructor(element, search, filters) {
      this.element = element;
      this.search = search;
      this.selects = [...filters.querySelectorAll("select")];
      this.rows = [...element.children].map((row) => {
        const data = row.dataset;
        return {
          element: row,
          codes: [data.code, data.sent].filter(Boolean).map((code) => code.toLowerCase()),
          name: data.name.toLowerCase(),
          text: null,
          values: this.selects.map((select) => row.getAttribute(`data-${select.name}`) ?? ""),
        };
      });
      this.matches = this.rows;
      this.shown = FIRST;
      // The texts are read before the first key is pressed.
      (globalThis.requestIdleCallback ?? setTimeout)(() => this.rows.forEach(readText));
    }

    /** The rows that match the search and the filters, the best first. */
    find() {
      const query = this.search.value.trim().toLowerCase();
      const words = query.split(/\s+/).filter(Boolean);
      const wanted = this.selects.map((select) => select.value);
      const ranked = [[], [], [], [], []];
      for (const row of this.rows) {
        if (!wanted.every((value, at) => !value || row.values[at].split(";").includes(value))) continue;
        if (words.length > 0) {
          const text = readText(row);
          if (!words.every((word) => text.includes(word))) continue;
        }
        ranked[rank(row, query)].push(row);
      }
      return ranked.flat();
    }

    update() {
      this.matches = this.find();
      this.shown = FIRST;
      this.render();
    }

    render() {
      const rows = this.matches.slice(0, this.shown);
      this.element.replaceChildren(...rows.map((row) => row.element));
      const [found, all] = [this.matches.length, this.rows.length];
      const codes = all === 1 ? "code" : "codes";
      get("~count").textContent = found === all ? `${all} ${codes}` : `${found} of ${all} ${codes}`;
      get("~none").hidden = found > 0;
      get("~more").hidden = found <= this.shown;
    }

    /** Marks what was searched for, without changing the rows. */
    highlight() {
      if (!globalThis.Highlight || !CSS.highlights) return;
      CSS.highlights.delete("found");
      const words = this.search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
      if (words.length === 0) return;
      const ranges = [];
      for (const row of this.matches.slice(0, 30)) {
        const walker = document.createTreeWalker(row.element, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const text = walker.currentNode.data.toLowerCase();
          if (text.length !== walker.currentNode.data.length) continue;
          for (const word of words) {
            for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
              const range = new Range();
              range.setStart(walker.currentNode, at);
              range.setEnd(walker.currentNode, at + word.length);
              ranges.push(range);
            }
          }
        }
      }
      CSS.highlights.set("found", new Highlight(...ranges));
    }

    /** Shows the row that the address points at, even if it is far down. */
    reveal() {
      const id = decode(location.hash.slice(1));
      if (!id || document.getElementById(id)) return;
      const at = this.matches.findIndex(({ element }) => element.id === id || element.querySelector(`[id="${CSS.escape(id)}"]`));
      if (at < 0) return;
      this.shown = Math.max(this.shown, at + 20);
      this.render();
      document.getElementById(id).scrollIntoView();
    }

    /** Reads search and filters from the address. */
    load() {
      const parameters = new URLSearchParams(location.search);
      this.search.value = parameters.get("q") ?? "";
      for (const select of this.selects) {
        select.value = parameters.get(select.name) ?? "";
        // A value that no row has matches nothing, as the address says.
        if (select.selectedIndex < 0) select.value = "";
      }
      this.update();
      this.reveal();
      afterPaint(() => this.highlight());
    }

    /** Writes search and filters into the address. */
    save(replace) {
      const parameters = new URLSearchParams();
      if (this.search.value) parameters.set("q", this.search.value);
      for (const select of this.selects) {
        if (select.value) parameters.set(select.name, select.value);
      }
      const query = parameters.toString();
      const address = location.pathname + (query ? `?${query}` : "");
      if (address === location.pathname + location.search) return;
      if (replace) history.replaceState(null, "", address);
      else history.pushState(null, "", address);
    }
  }

  /** What is searched of a row. */
  const readText = (row) => {
    row.text ??= `${row.element.textContent} ${row.codes.join(" ")}`.toLowerCase();
    return row.text;
  };

  const rank = (row, query) => {
    if (query === "" || row.codes.includes(query)) return 0;
    if (row.codes.some((code) => code.startsWith(query)) || row.name === query) return 1;
    if (row.name.startsWith(query)) return 2;
    if (row.codes.some((code) => code.includes(query)) || row.name.includes(query)) return 3;
    return 4;
  };

  const decode = (text) => { try { return decodeURIComponent(text); } catch { return text; } };

  /** Folds what stands above the list where the page is narrow, so that the first code is in view. */
  const foldSide = () => {
    if (!matchMedia("(max-width: 60rem)").matches) return;
    for (const fold of document.querySelectorAll("details.fold")) {
      fold.open = [...fold.querySelectorAll("select")].some((select) => select.value);
    }
  };

  const startList = (search) => {
    const element = get("~list");
    const filters = get("~filters");
    const list = new List(element, search, filters);
    filters.hidden = list.selects.length === 0;
    // One step back undoes a whole word, not a letter.
    let typing = false;
    search.addEventListener("input", () => {
      list.update();
      afterPaint(() => {
        list.highlight();
        list.save(typing);
        typing = true;
      });
    });
    search.addEventListener("change", () => { typing = false; });
    search.addEventListener("blur", () => { typing = false; });
    search.form.addEventListener("submit", (event) => {
      event.preventDefault();
      typing = false;
      element.querySelector("a.code")?.focus();
    });
    search.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") {
        event.preventDefault();
        element.querySelector("a.code")?.focus();
      }
    });
    element.addEventListener("keydown", (event) => {
      const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
      const row = event.target.closest("li.row");
      if (!step || !row || !event.target.matches("a.code")) return;
      event.preventDefault();
      const target = row[step]?.querySelector("a.code");
      if (target) target.focus();
      else if (event.key === "ArrowUp") search.focus();
    });
    const change = () => {
      list.update();
      list.save(false);
      afterPaint(() => list.highlight());
    };
    filters.addEventListener("change", change);
    const clear = () => {
      search.value = "";
      for (const select of list.selects) select.value = "";
      change();
    };
    filters.addEventListener("reset", (event) => { event.preventDefault(); clear(); });
    get("~clear").addEventListener("click", () => { clear(); search.focus(); });
    for (const button of get("~more").querySelectorAll("button")) {
      button.addEventListener("click", () => {
        const first = list.shown;
        list.shown = button.dataset.show === "all" ? Infinity : list.shown + Number(button.dataset.show);
        list.render();
        element.children[first]?.querySelector("a.code")?.focus();
      });
    }
    addEventListener("popstate", () => list.load());
    addEventListener("hashchange", () => list.reveal());
    addEventListener("beforeprint", () => { list.shown = Infinity; list.render(); });
    list.load();
    return list;
  };

  // --- A response that is pasted.

  /** The value at a JSON pointer, in which `{code}` stands for the code. */
  const lookUp = (value, pointer, code) => {
    for (const part of pointer.split("/").slice(1)) {
      const name = part === "{code}" && code !== undefined ? code : part.replaceAll("~1", "/").replaceAll("~0", "~");
      if (value === null || typeof value !== "object" || !Object.hasOwn(value, name)) return undefined;
      value = value[name];
    }
    return value;
  };

  /** Splits what `curl -i` prints into status, headers and body. */
  const parseResponse = (text) => {
    let rest = text.trim();
    const response = { status: undefined, headers: new Map(), body: undefined };
    let head = /^HTTP\/\S+ (\d{3})[^\n]*\n?/.exec(rest);
    while (head) {
      const end = /\r?\n\r?\n/.exec(rest);
      const lines = rest.slice(head[0].length, end ? end.index : undefined).split(/\r?\n/);
      response.status = Number(head[1]);
      response.headers = new Map(lines.filter((line) => line.includes(":")).map((line) => {
        const at = line.indexOf(":");
        return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
      }));
      rest = end ? rest.slice(end.index + end[0].length) : "";
      // `100 Continue` comes before the response.
      head = /^HTTP\/\S+ (\d{3})[^\n]*\n?/.exec(rest);
    }
    if (rest.trim()) response.body = JSON.parse(rest);
    return response;
  };

  /** What the body description of an API finds in a response; `null` if there is no code. */
  const decodeFor = (api, response) => {
    const has = (pointer) => pointer !== null && response.body !== undefined;
    let code = has(api.code) ? lookUp(response.body, api.code) : undefined;
    if (api.integer ? !Number.isInteger(code) : typeof code !== "string") code = undefined;
    if (code === undefined && api.header) code = response.headers.get(api.header);
    if (code === undefined) return null;
    const text = String(code);
    const message = has(api.message) ? lookUp(response.body, api.message, text) : undefined;
    const sent = has(api.status) ? lookUp(response.body, api.status) : undefined;
    const key = api.key && response.body !== undefined ? lookUp(response.body, api.key.at) : undefined;
    const members = response.body === undefined ? [] : api.members
      .map((member) => ({ ...member, value: lookUp(response.body, member.at) }))
      .filter((member) => member.value !== undefined);
    return { code: text, message, status: response.status ?? sent, key, members };
  };

  /** The values in a message that a row makes, by the names of its placeholders; `null` if it does not make it. */
  const readMessage = ({ element }, message) => {
    const shown = element.querySelector(".message bdi");
    if (!shown || typeof message !== "string") return null;
    const names = [];
    const parts = [...shown.childNodes].map((part) => {
      if (part.nodeName !== "VAR") return part.textContent.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      const known = names.indexOf(part.textContent);
      if (known >= 0) return `(?:\\${known + 1})`;
      names.push(part.textContent);
      return "(.*?)";
    });
    const match = new RegExp(`^${parts.join("")}$`, "su").exec(message);
    return match && names.map((name, at) => [name, match[at + 1]]);
  };

  /** The rows that a decoded response may be, the likeliest first. */
  const findRows = (list, api, found) => {
    const sent = ({ element: { dataset } }) => dataset.sent ?? dataset.code;
    const table = list.rows.filter(({ element }) => element.dataset.table === api.table);
    let rows = table.filter((row) => sent(row) === found.code);
    if (rows.length === 0 && api.integer) {
      // A row of its own comes before a range.
      rows = table.filter((row) => {
        const [least, greatest] = sent(row).split("..").map(Number);
        return least <= Number(found.code) && Number(found.code) <= greatest;
      });
    }
    const narrow = (rows, is) => { const some = rows.filter(is); return some.length > 0 ? some : rows; };
    // A row without a subcode stands for every value that the table does not have.
    const others = narrow(rows, ({ element }) => element.dataset.subcode === undefined);
    const same = rows.filter(({ element }) => element.dataset.subcode !== undefined && element.dataset.subcode === String(found.key));
    const byKey = same.length > 0 ? same : others;
    const byStatus = narrow(byKey, ({ element }) => found.status === undefined || element.dataset.status === String(found.status));
    return narrow(byStatus, (row) => readMessage(row, found.message) !== null);
  };

  const describe = (list, api, found) => {
    const section = make("section");
    section.append(make("h3", api.title));
    const rows = findRows(list, api, found);
    if (rows.length > 0) {
      const copies = make("ol", undefined, "rows");
      for (const { element } of rows) {
        const copy = element.cloneNode(true);
        copy.removeAttribute("id");
        for (const inside of copy.querySelectorAll("[id]")) inside.removeAttribute("id");
        for (const part of copy.querySelectorAll("a.anchor, .tag.table")) part.remove();
        copies.append(copy);
      }
      section.append(copies);
    } else {
      section.append(make("p", `The table has no code ${found.code}.`, "note"));
    }
    const facts = make("dl", undefined, "facts");
    const add = (name, value, meaning) => {
      if (value === undefined) return;
      const group = make("div");
      const text = typeof value === "string" ? value : JSON.stringify(value);
      group.append(make("dt", name), make("dd", meaning ? `${text} (${meaning})` : text));
      facts.append(group);
    };
    add("Code", found.code);
    add("Status", found.status);
    add("Message", found.message);
    for (const [name, value] of (rows.length > 0 && readMessage(rows[0], found.message)) || []) add(`{${name}}`, value);
    if (found.key !== undefined) add(api.key.name, found.key);
    // Some members are only those of certain rows.
    const ofRows = ({ rows: own }) => own === undefined || rows.some(({ element }) => own.includes(element.dataset.name));
    for (const member of found.members.filter(ofRows)) {
      if (member.name !== api.key?.name) add(member.name, member.value, member.meaning);
    }
    section.append(facts);
    return { section, known: rows.length > 0 };
  };

  const startPasting = (list) => {
    const box = get("~paste");
    const bodies = globalThis.errorTablesBodies;
    if (!box || !bodies) return;
    const own = new Set(list.rows.map(({ element }) => element.dataset.table));
    box.hidden = false;
    box.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      const output = get("~decoded");
      const text = get("~response").value;
      let response;
      try {
        response = parseResponse(text);
      } catch (error) {
        output.replaceChildren(make("p", `The body is not JSON: ${error.message}`, "note"));
        return;
      }
      const described = bodies.filter((api) => own.has(api.table)).flatMap((api) => {
        const found = decodeFor(api, response);
        return found ? [describe(list, api, found)] : [];
      });
      // A table that knows the code says more than one whose body only looks the same.
      const known = described.filter(({ known }) => known);
      const shown = known.length > 0 ? known : described;
      output.replaceChildren(...shown.map(({ section }) => section));
      if (shown.length === 0) {
        output.append(make("p", "No table describes a body like this: none of its members is a code.", "note"));
      }
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    const search = get("~q");
    startTheme();
    startCopying();
    if (!search) return;
    search.form.hidden = false;
    startKeys(search);
    if (get("~list") && get("~filters")) {
      startPasting(startList(search));
      foldSide();
    }
  });
})();
