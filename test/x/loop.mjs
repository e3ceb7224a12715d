// test/browser/chromium.ts
import { execFile } from "node:child_process";
import fs from "node:fs";
import { createRequire as createRequire2 } from "node:module";
import path2 from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

// test/browser/fonts.ts
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
var require2 = createRequire(import.meta.url);
var { decompress } = require2("wawoff2");
var faces = [
  {
    family: "Noto Serif SC",
    file: "noto-serif-sc",
    names: ["serif", "Songti SC", "Source Han Serif SC", "SimSun"]
  },
  {
    family: "Noto Sans SC",
    file: "noto-sans-sc",
    names: ["sans-serif", "system-ui", "PingFang SC", "Microsoft YaHei"]
  }
];
var fontPackages = faces.map(({ file }) => `@fontsource-variable/${file}`);
async function writeFonts(folder) {
  for (const { file } of faces) {
    const slices = path.join(
      path.dirname(require2.resolve(`@fontsource-variable/${file}/package.json`)),
      "files"
    );
    const fonts = [];
    const numberOf = (name) => Number(/-(\d+)-wght/.exec(name)?.[1] ?? 0);
    const names = readdirSync(slices).filter((name) => name.endsWith(".woff2"));
    for (const name of names.sort((a, b) => numberOf(b) - numberOf(a) || (a < b ? -1 : 1))) {
      fonts.push(tablesOf(Buffer.from(await decompress(readFileSync(path.join(slices, name))))));
    }
    writeFileSync(path.join(folder, `${file}.ttf`), fontOf(join(fonts)));
  }
  writeFileSync(path.join(folder, "fonts.conf"), fontsConf());
}
function fontsConf() {
  const named = faces.flatMap(({ family, file, names }) => [
    `<match target="scan"><test name="file" compare="contains"><string>${file}</string></test>`,
    `<edit name="family" mode="assign"><string>${family}</string></edit></match>`,
    ...names.map(
      (name) => `<alias binding="same"><family>${name}</family><prefer><family>${family}</family></prefer></alias>`
    )
  ]);
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    '<dir prefix="relative">.</dir><dir>/usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir>',
    // What is left to a machine's own fonts (Arabic, say) shall not change what `system-ui` looks like.
    "<selectfont><rejectfont><glob>*/DejaVuSerif*</glob></rejectfont></selectfont>",
    ...named,
    "</fontconfig>\n"
  ].join("\n");
}
function join(fonts) {
  const glyphs = [];
  const metrics = [];
  const variations = [];
  const characters = /* @__PURE__ */ new Map();
  for (const font of fonts) {
    const first = glyphs.length;
    const count = font.get("maxp").readUInt16BE(4);
    const wide = font.get("head").readInt16BE(50) === 1;
    glyphs.push(...cut(font.get("glyf"), 0, font.get("loca"), count, wide));
    const gvar2 = font.get("gvar");
    variations.push(
      ...cut(gvar2, gvar2.readUInt32BE(16), gvar2.subarray(20), count, gvar2.readUInt16BE(14) === 1)
    );
    const full = font.get("hhea").readUInt16BE(34);
    const hmtx = font.get("hmtx");
    for (let glyph = 0; glyph < count; glyph++) {
      const advance = hmtx.subarray(Math.min(glyph, full - 1) * 4).subarray(0, 2);
      const bearing = glyph < full ? hmtx.subarray(glyph * 4 + 2) : hmtx.subarray(full * 4 + (glyph - full) * 2);
      metrics.push(advance, bearing.subarray(0, 2));
    }
    for (const [character, glyph] of charactersOf(font.get("cmap"))) {
      if (!characters.has(character)) characters.set(character, first + glyph);
    }
  }
  const joined = new Map(fonts[0]);
  for (const tag of ["HVAR", "vhea", "vmtx", "BASE", "GDEF"]) joined.delete(tag);
  const set = (tag, at, value) => {
    const table = Buffer.from(joined.get(tag));
    table.writeUInt16BE(value, at);
    joined.set(tag, table);
  };
  set("head", 50, 1);
  set("hhea", 34, glyphs.length);
  set("maxp", 4, glyphs.length);
  set("maxp", 6, 2e3);
  set("maxp", 8, 200);
  joined.set("hmtx", Buffer.concat(metrics));
  joined.set("glyf", Buffer.concat(glyphs));
  joined.set("loca", offsetsOf(glyphs));
  joined.set("cmap", cmapOf(characters));
  const gvar = Buffer.from(fonts[0].get("gvar").subarray(0, 20));
  const shared = fonts[0].get("gvar").subarray(gvar.readUInt32BE(8)).subarray(0, gvar.readUInt16BE(6) * 2);
  const offsets = offsetsOf(variations);
  gvar.writeUInt32BE(20 + offsets.length, 8);
  gvar.writeUInt16BE(glyphs.length, 12);
  gvar.writeUInt16BE(1, 14);
  gvar.writeUInt32BE(20 + offsets.length + shared.length, 16);
  joined.set("gvar", Buffer.concat([gvar, offsets, shared, ...variations]));
  return joined;
}
function cut(table, base, offsets, count, wide) {
  const at = (glyph) => base + (wide ? offsets.readUInt32BE(glyph * 4) : offsets.readUInt16BE(glyph * 2) * 2);
  return Array.from({ length: count }, (_, glyph) => table.subarray(at(glyph), at(glyph + 1)));
}
function offsetsOf(pieces) {
  const offsets = Buffer.alloc(pieces.length * 4 + 4);
  let end = 0;
  for (const [at, piece] of pieces.entries()) offsets.writeUInt32BE(end += piece.length, at * 4 + 4);
  return offsets;
}
function* charactersOf(cmap) {
  for (let record = 0; record < cmap.readUInt16BE(2); record++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + record * 8));
    if (table.readUInt16BE(0) === 12) {
      for (let group = 0; group < table.readUInt32BE(12); group++) {
        const [start, end, glyph] = [0, 4, 8].map((at) => table.readUInt32BE(16 + group * 12 + at));
        for (let character = start; character <= end; character++)
          yield [character, glyph + character - start];
      }
    } else if (table.readUInt16BE(0) === 4) {
      const size = table.readUInt16BE(6);
      for (let segment = 0; segment < size; segment += 2) {
        const end = table.readUInt16BE(14 + segment);
        const start = table.readUInt16BE(16 + size + segment);
        const delta = table.readUInt16BE(16 + size * 2 + segment);
        const range = table.readUInt16BE(16 + size * 3 + segment);
        for (let character = start; character <= end && character !== 65535; character++) {
          const listed = range && table.readUInt16BE(16 + size * 3 + segment + range + (character - start) * 2);
          const glyph = range === 0 || listed > 0 ? (range === 0 ? character : listed) + delta & 65535 : 0;
          if (glyph > 0) yield [character, glyph];
        }
      }
    }
  }
}
function cmapOf(characters) {
  const pairs = [...characters].sort(([a], [b]) => a - b);
  const cmap = Buffer.alloc(28 + pairs.length * 12);
  for (const [at, value] of [
    [2, 1],
    [4, 3],
    [6, 10],
    [12, 12]
  ])
    cmap.writeUInt16BE(value, at);
  for (const [at, value] of [
    [8, 12],
    [16, cmap.length - 12],
    [24, pairs.length]
  ])
    cmap.writeUInt32BE(value, at);
  for (const [at, [character, glyph]] of pairs.entries()) {
    for (const [field, value] of [character, character, glyph].entries())
      cmap.writeUInt32BE(value, 28 + at * 12 + field * 4);
  }
  return cmap;
}
function tablesOf(font) {
  const tables = /* @__PURE__ */ new Map();
  for (let record = 12; record < 12 + font.readUInt16BE(4) * 16; record += 16) {
    const start = font.readUInt32BE(record + 8);
    tables.set(
      font.toString("latin1", record, record + 4),
      font.subarray(start, start + font.readUInt32BE(record + 12))
    );
  }
  return tables;
}
function fontOf(tables) {
  const sorted = [...tables].sort(([a], [b]) => a < b ? -1 : 1);
  const head = Buffer.alloc(12 + sorted.length * 16);
  head.writeUInt32BE(65536, 0);
  head.writeUInt16BE(sorted.length, 4);
  const pieces = [head];
  let end = head.length;
  for (const [at, [tag, table]] of sorted.entries()) {
    head.write(tag, 12 + at * 16, "latin1");
    head.writeUInt32BE(end, 20 + at * 16);
    head.writeUInt32BE(table.length, 24 + at * 16);
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    pieces.push(padded);
    end += padded.length;
  }
  return Buffer.concat(pieces);
}

// test/browser/chromium.ts
var require3 = createRequire2(import.meta.url);
var cache = fileURLToPath(new URL("../.cache/", import.meta.url));
async function launchBrowser() {
  const { executablePath, libraries } = chosen() ?? installed() ?? await bundled();
  const fonts = await prepared(`fonts-${fontPackages.map(versionOf).join("-")}`, writeFonts);
  const { LD_LIBRARY_PATH, ...environment } = process.env;
  const searched = [libraries, LD_LIBRARY_PATH].filter(Boolean).join(":");
  return chromium.launch({
    executablePath,
    args: ["--font-render-hinting=none", "--force-color-profile=srgb"],
    env: {
      ...environment,
      FONTCONFIG_FILE: path2.join(fonts, "fonts.conf"),
      ...searched ? { LD_LIBRARY_PATH: searched } : {}
    }
  });
}
function chosen() {
  const { CHROMIUM_PATH } = process.env;
  if (!CHROMIUM_PATH) return;
  if (isExecutable(CHROMIUM_PATH)) return { executablePath: CHROMIUM_PATH };
  throw unavailable(`CHROMIUM_PATH is \`${CHROMIUM_PATH}\`, which cannot be run`);
}
function installed() {
  const folders = (process.env["PATH"] ?? "").split(path2.delimiter).filter(Boolean);
  const names = ["chromium", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe"];
  const executablePath = [
    ...names.flatMap((name) => folders.map((folder) => path2.join(folder, name))),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe"
  ].find(isExecutable);
  return executablePath === void 0 ? void 0 : { executablePath };
}
async function bundled() {
  const machine = `${process.platform} ${process.arch}`;
  if (machine !== "linux x64") throw unavailable(`the bundled one is for linux x64, this is ${machine}`);
  try {
    const folder = await prepared(`chromium-${versionOf("@sparticuz/chromium")}`, unpackChromium);
    return { executablePath: path2.join(folder, "chromium"), libraries: path2.join(folder, "al2023/lib") };
  } catch (error) {
    throw unavailable("the bundled one did not unpack", error);
  }
}
function unavailable(why, cause) {
  const remedy = "install Chromium, or set CHROMIUM_PATH to one";
  return new Error(`Cannot find a browser for the tests (${why}): ${remedy}`, { cause });
}
async function unpackChromium(folder) {
  const program = pathToFileURL(require3.resolve("@sparticuz/chromium")).href;
  const script = `import(${JSON.stringify(program)}).then(({default: it}) => (it.default ?? it).executablePath())`;
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  await promisify(execFile)(process.execPath, ["--eval", script], { env });
}
async function prepared(name, fill) {
  const home = path2.join(cache, name);
  if (fs.existsSync(home)) return home;
  fs.mkdirSync(cache, { recursive: true });
  const folder = fs.mkdtempSync(path2.join(cache, "filling-"));
  try {
    await fill(folder);
    fs.renameSync(folder, home);
  } catch (error) {
    if (!fs.existsSync(home)) throw error;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return home;
}
function versionOf(name) {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(fs.readFileSync(file, "utf8")).version;
}
function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

// test/site/host.ts
import { createHash } from "node:crypto";
import { readFileSync as readFileSync2, statSync } from "node:fs";
import { createServer } from "node:http";
import { join as join2 } from "node:path";
var types = {
  html: "text/html; charset=utf-8",
  css: "text/css",
  js: "text/javascript",
  json: "application/json"
};
async function serveSite(dist, base) {
  const lost = readFileSync2(join2(dist, "404.html"));
  const style = /<style>([\s\S]*?)<\/style>/.exec(lost.toString())?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  const policy = `default-src 'self'; style-src 'self' 'sha256-${hash}'; base-uri 'none'; form-action 'self'`;
  const host2 = createServer(({ url = "", headers }, response) => {
    const path3 = decodeURIComponent(new URL(url, "http://host").pathname);
    const file = path3.startsWith(base) ? join2(dist, path3.slice(base.length) || "index.html") : void 0;
    const isHeld = file !== void 0 && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    const [, first, last] = isHeld && /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") || [];
    response.writeHead(isHeld ? first === void 0 ? 200 : 206 : 404, {
      "Content-Type": isHeld ? types[file.split(".").at(-1)] ?? "text/plain" : types["html"],
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff"
    });
    const bytes = isHeld ? readFileSync2(file) : lost;
    response.end(first === void 0 ? bytes : bytes.subarray(Number(first), Number(last) + 1));
  });
  await new Promise((resolve) => host2.listen(0, "127.0.0.1", resolve));
  return {
    href: `http://127.0.0.1:${host2.address().port}${base}`,
    close() {
      host2.close();
      host2.closeAllConnections();
    }
  };
}

// ../../tmp/find/loop.mts
var host = await serveSite("/tmp/find/lib/dist", "/deep/er/");
var browser = await launchBrowser();
for (let i = 0; i < 120; i++) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const log = [];
  const t0 = Date.now();
  page.on("request", (r) => log.push(`${Date.now() - t0} > ${r.url().slice(-24)} ${r.headers()["range"] ?? ""}`));
  page.on("response", (r) => log.push(`${Date.now() - t0} < ${r.status()} ${r.url().slice(-24)} ${r.request().headers()["range"] ?? ""}`));
  page.on("requestfailed", (r) => log.push(`${Date.now() - t0} FAIL ${r.url().slice(-24)} ${r.failure()?.errorText}`));
  await page.goto(host.href + "search.html?q=\u6E21\u8239");
  try {
    await page.locator(".count").filter({ hasText: "12 \u7BC7" }).waitFor({ timeout: 4e3 });
  } catch {
    console.log(i, "HANG", await page.locator(".found").innerText(), "\n" + log.join("\n"));
    break;
  }
  await context.close();
}
await browser.close();
host.close();
