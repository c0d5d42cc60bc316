// Reads a list of Mermaid texts (JSON) and tells, for each, what Mermaid's own parser finds in it, or its error.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("");
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import("mermaid");
await mermaid.parse("flowchart LR\n a"); // registers the diagrams

const shown = (text) => (text ?? "").replaceAll("ﬂ°°", "&#").replaceAll("ﬂ°", "&").replaceAll("¶ß", ";");

function told({ type, db }) {
  if (type === "journey") {
    const tasks = db.getTasks().map(({ section, task, score, people }) => [shown(section), shown(task), score, people.map(shown)]);
    return { type, title: shown(db.getDiagramTitle()), sections: db.getSections().map(shown), tasks };
  }
  const nodes = [...db.getVertices().values()].map(({ id, text, link, haveCallback }) => [id, shown(text), Boolean(link || haveCallback)]);
  const edges = db.getEdges().map(({ start, end, text, stroke }) => [start, end, shown(text), stroke]);
  const subgraphs = db.getSubGraphs().map(({ id, title, nodes }) => [id, shown(title), nodes]);
  return { type, title: shown(db.getAccTitle()), nodes, edges, subgraphs };
}

const found = [];
for (const text of JSON.parse(readFileSync(0, "utf8"))) {
  try {
    found.push(told(await mermaid.mermaidAPI.getDiagramFromText(text)));
  } catch (error) {
    found.push({ error: String(error.message ?? error) });
  }
}
console.log(JSON.stringify(found));
