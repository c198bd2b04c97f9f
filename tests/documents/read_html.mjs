// Renders a document with the renderer that its users have, and prints what a browser would find in it as JSON: the cells of the
// tables and the items of lists as text, the headings, and the names of the elements and attributes.
//
// node read_html.mjs FORMAT FILE
import { readFileSync } from "node:fs";
import { evaluate } from "@mdx-js/mdx";
import * as asciidoctor from "@asciidoctor/core";
import { parse } from "parse5";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import * as runtime from "react/jsx-runtime";
import remarkGfm from "remark-gfm";

const [format, file] = process.argv.slice(2);
const source = readFileSync(file, "utf8");

async function render() {
  switch (format) {
    case "mdx": {
      const page = await evaluate(source, { ...runtime, remarkPlugins: [remarkGfm] });
      return renderToStaticMarkup(createElement(page.default));
    }
    case "asciidoc": {
      const logger = asciidoctor.MemoryLogger.create();
      asciidoctor.LoggerManager.setLogger?.(logger);
      const html = await asciidoctor.convert(source, { safe: "secure", standalone: false });
      const messages = logger.getMessages?.() ?? [];
      if (messages.length > 0) throw new Error(messages.map((message) => String(message.getText?.() ?? message)).join("\n"));
      return html;
    }
    case "html":
      return source;
    default:
      throw new Error(`no format ${format}`);
  }
}

const found = { rows: [], items: [], headings: [], elements: new Set(), attributes: new Set(), links: [], ids: [] };

function textOf(node) {
  if (node.nodeName === "#text") return node.value;
  return (node.childNodes ?? []).map(textOf).join("");
}

function visit(node) {
  if (node.tagName) {
    found.elements.add(node.tagName);
    for (const { name, value } of node.attrs) {
      found.attributes.add(name);
      if (name === "id") found.ids.push(value);
      if (name === "href" || name === "src") found.links.push(value);
    }
  }
  const cells = (node.childNodes ?? []).filter((child) => child.tagName === "td");
  if (node.tagName === "tr" && cells.length > 0) found.rows.push(cells.map(textOf));
  if (node.tagName === "li") found.items.push(textOf(node));
  if (/^h[1-6]$/.test(node.tagName ?? "") || node.attrs?.some(({ name, value }) => name === "class" && value === "rubric")) {
    found.headings.push(textOf(node));
  }
  (node.childNodes ?? []).forEach(visit);
}

visit(parse(await render()));
console.log(JSON.stringify({ ...found, elements: [...found.elements], attributes: [...found.attributes] }));
