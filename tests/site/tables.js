// Tables for these tests, written as files, and the site that the command line makes of them.

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The root of this repository. */
export const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));

const folders = [];

/** A folder that is removed at the end. */
const makeFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "error-tables-site-"));
  folders.push(folder);
  return folder;
};

/** Removes what these functions wrote. */
export const removeFolders = () => folders.forEach((folder) => rmSync(folder, { recursive: true }));

/** Renders the site of a folder of tables; gives a function from paths to addresses. */
const render = (tables) => {
  const out = makeFolder();
  const program = process.env.ERROR_TABLES.split(" ");
  const args = [...program.slice(1), "render", "html", "--tables", tables, "--out", out];
  execFileSync(program[0], args, { cwd: REPOSITORY, stdio: ["ignore", "ignore", "inherit"] });
  return (path) => pathToFileURL(out).href + "/" + path;
};

/** Renders the site of tables that are given as texts by their paths. */
const renderTexts = (files) => {
  const tables = join(makeFolder(), "error-tables");
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tables, path)), { recursive: true });
    writeFileSync(join(tables, path), text);
  }
  return render(tables);
};

/** The five tables of this repository. */
export const renderOwn = () => render(join(REPOSITORY, "error-tables"));

/** Starts the mock server of an API; gives its address, and a function that stops it. */
export const startMock = async (api) => {
  const program = process.env.ERROR_TABLES_MOCK.split(" ");
  const server = spawn(program[0], [...program.slice(1), api], { cwd: REPOSITORY, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  const address = await new Promise((resolve, reject) => {
    server.stderr.on("data", (data) => {
      said += data;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    });
    server.on("exit", () => reject(new Error(said)));
  });
  return { address, stop: () => server.kill() };
};

const WORDS = ["payment", "card", "order", "token", "limit", "address", "currency", "webhook", "session", "account"];

/** A table with 5,000 rows. */
export const renderLarge = () => {
  const rows = ["code,name,status,message,meaning,remedy,retry,since,severity"];
  for (let at = 0; at < 5000; at += 1) {
    const [a, b, c] = [WORDS[at % 10], WORDS[Math.floor(at / 10) % 10], WORDS[Math.floor(at / 100) % 10]];
    const status = [400, 401, 403, 404, 409, 422, 429, 500, 503][at % 9];
    const retry = ["", "no", "later", "now"][at % 4];
    rows.push(`E${10000 + at},Error${at},${status},The ${a} of {${b}} is not valid,The ${a} and the ${b} do not match the ${c} of row ${at},Check the ${c} and send the request again,${retry},${1 + Math.floor(at / 1000)}.0,${["low", "high"][at % 2]}`);
  }
  return renderTexts({
    "large/api.toml": 'title = "Large API"\n[columns]\nseverity = ["low", "high"]\n[body]\ncode = "/code"\nmessage = "/message"\n',
    "large/codes.csv": rows.join("\n") + "\n",
  });
};

/** Rows of every state, and cells that try to be more than text. */
export const renderHostile = () => renderTexts({
  "bank/api.toml": `title = "<img src=x onerror=alert(1)> Bank"
page = "\\"><script>alert(1)</script>"
[columns]
kind = ["</script><script>alert(1)</script>", "plain"]
[keys]
subcode = { type = "u32", at = "/error/sub" }
[body]
code = "/error/code"
message = "/error/message"
header = "x-code"
`,
  "bank/codes.csv": `code,subcode,name,status,message,meaning,since,deprecated,removed,replaced_by,kind
<script>alert(1)</script>,,Script,400,"<b onclick=""alert(1)"">{x}</b>",<img src=x onerror=alert(1)>,,,,,</script><script>alert(1)</script>
"""><svg onload=alert(1)>",,Svg,500,javascript:alert(1),'onmouseover=alert(1),,,,,plain
GONE,,Gone,410,,It was there,1.0,1.1,2.0,Script,
OLD,,Old,400,,It is still there,1.1,2.0,,Script,
CODE,,Any,400,,Any subcode,,,,,
CODE,7,Seven,402,,The seventh,,,,,
aux,,Device,418,,A device on Windows,,,,,
`,
  "rpc/api.toml": 'title = "RPC"\n[codes]\ntype = "i32"\n[body]\ncode = "/code"\nmessage = "/message"\n',
  "rpc/codes.csv": `code,name,message
-32603,Internal,"{a}, {b} and {a}"
-32700..-32600,Reserved,
`,
});
