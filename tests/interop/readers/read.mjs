// Reads what Chiosa wrote with readers from npm: prints a line for each annotation. Usage: node read.mjs FORMAT FOLDER
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';

const [, , format, folder, modules] = process.argv;
const require = createRequire(modules + '/');
const file = name => readFileSync(`${folder}/${name}`, 'utf8');
const show = (article, kind, label, words) => console.log([article, kind, label, JSON.stringify(words)].join('\t'));
const fail = why => { throw new Error(why); };

// --- W3C Web Annotation, by Recogito's adapter: it slices JavaScript strings, so this export is made with unit=utf-16 ----------------------
async function w3c() {
  const module = pathToFileURL(`${modules}/node_modules/@recogito/text-annotator/dist/text-annotator.es.js`);
  const { parseW3CTextAnnotation } = await import(module);
  for (const name of readdirSync(folder).filter(name => name.endsWith('.jsonld')).sort()) {
    const article = name.replace(/\.jsonld$/, ''), text = file(`${article}.txt`);
    show(article, 'text', '-', text);
    const words = {}, items = JSON.parse(file(name)).first.items;
    const label = item => item.body.find(body => body.purpose === 'tagging').value;
    for (const item of items.filter(item => item.motivation !== 'linking')) {
      const targets = [item.target].flat();
      if (!targets.every(target => target.selector)) { // Recogito shows annotations of text only
        continue;
      }
      const { parsed, error } = parseW3CTextAnnotation(item);
      if (error)
        fail(`${article}: ${error.message}`);
      words[item.id] = parsed.target.selector.map(({ quote, start, end }) => {
        if (quote !== text.slice(start, end))
          fail(`${article}: “${quote}” is said, “${text.slice(start, end)}” stands there`);
        return quote;
      }).join('');
      show(article, 'span', parsed.bodies.find(body => body.purpose === 'tagging').value, words[item.id]);
    }
    for (const item of items.filter(item => item.motivation === 'linking')) {
      const source = words[item.target], target = words[item.body.find(body => typeof body === 'string')];
      if (source !== undefined && target !== undefined)
        show(article, 'relation', label(item), `${source} > ${target}`);
    }
  }
}

// --- spaCy's DocBin: zlib, MessagePack, a matrix of 64-bit numbers; strings go by MurmurHash64A, reserved ones by small numbers --------------
const reserved = { 93: 'NUM', 381: 'NORP', 382: 'FAC', 383: 'ORG', 384: 'GPE', 385: 'LOC', 386: 'PRODUCT', 387: 'EVENT', 391: 'DATE' };

function murmur(text) { // MurmurHash64A, seed 1
  const bytes = Buffer.from(text, 'utf8'), m = 0xc6a4a7935bd1e995n, mask = 0xffffffffffffffffn;
  let h = (1n ^ (BigInt(bytes.length) * m)) & mask, at = 0;
  for (; at + 8 <= bytes.length; at += 8) {
    let k = (bytes.readBigUInt64LE(at) * m) & mask;
    k = ((k ^ (k >> 47n)) * m) & mask;
    h = ((h ^ k) * m) & mask;
  }
  if (at < bytes.length) {
    for (let left = bytes.length - 1; left >= at; left--)
      h ^= BigInt(bytes[left]) << BigInt(8 * (left - at));
    h = (h * m) & mask;
  }
  h = ((h ^ (h >> 47n)) * m) & mask;
  return h ^ (h >> 47n);
}

function docbin() {
  const { decode } = require('@msgpack/msgpack');
  const options = { useBigInt64: true, rawStrings: false };
  const bin = decode(inflateSync(readFileSync(`${folder}/documents.spacy`)), options);
  const names = new Map(bin.strings.map(string => [murmur(string), string]));
  const name = id => reserved[id] ?? names.get(id) ?? (id === 0n ? '' : fail(`no string has the number ${id}`));
  const matrix = Buffer.from(bin.tokens), spaces = Buffer.from(bin.spaces), lengths = Buffer.from(bin.lengths), columns = bin.attrs.length;
  if (Number(bin.attrs[0]) !== 65)
    fail('the first column is not ORTH');
  let row = 0;
  for (let article = 0; 4 * article < lengths.length; article++) {
    const length = lengths.readInt32LE(4 * article), begins = [], ends = [];
    let text = '';
    for (const last = row + length; row < last; row++) {
      begins.push(text.length);
      text += name(matrix.readBigUInt64LE(8 * row * columns));
      ends.push(text.length);
      text += spaces[row] ? ' ' : '';
    }
    show(article, 'text', '-', text);
    groups(article, bin.span_groups[article], text, begins, ends, name, decode, options);
  }
}

function groups(article, bytes, text, begins, ends, name, decode, options) {
  const points = Array.from(text), seen = new Set();
  const mapKeyConverter = key => (key instanceof Uint8Array ? Buffer.from(key).toString('latin1') : key); // the keys are bytes
  const tables = bytes.length ? decode(bytes, { ...options, mapKeyConverter }) : {};
  for (const [packed, keys] of Object.entries(tables)) {
    if (![keys].flat().includes('sc') || seen.has(packed))
      continue;
    seen.add(packed);
    for (const raw of decode(Buffer.from(packed, 'latin1'), options).spans) {
      const span = Buffer.from(raw), first = span.readInt32BE(24), last = span.readInt32BE(28);
      const byTokens = text.slice(begins[first], ends[last - 1]), byCharacters = points.slice(span.readInt32BE(32), span.readInt32BE(36)).join('');
      if (byTokens !== byCharacters)
        fail(`${article}: tokens say “${byTokens}”, characters “${byCharacters}”`);
      show(article, 'span', name(span.readBigUInt64BE(16)), byTokens);
    }
  }
}

// --- timelines ----------------------------------------------------------------------------------------------------------------------------
function timelineCsv() {
  const { parse } = require('csv-parse/sync'), edtf = require('edtf');
  for (const row of parse(file('timeline.csv'), { columns: true, bom: true })) {
    if (row.edtf)
      (edtf.default ?? edtf)(row.edtf); // throws where it is none
    show(row.article, 'span', 'EVENT', row.text.replaceAll('…', '')); // between the parts of an event
  }
}

function ics() {
  const ICAL = require('ical.js').default ?? require('ical.js');
  const calendar = new ICAL.Component(ICAL.parse(file('timeline.ics'))), edtf = require('edtf');
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component), begin = event.startDate.toString();
    const dated = component.getFirstPropertyValue('x-chiosa-edtf');
    (edtf.default ?? edtf)(dated);
    if (!event.uid || !begin || !dated.startsWith(begin.slice(0, 10)) && !dated.includes('/'))
      fail(`${event.uid}: begins ${begin}, dated ${dated}`);
    show(component.getFirstPropertyValue('x-chiosa-article'), 'span', 'EVENT', event.summary);
  }
}

await ({ w3c, 'spacy-docbin': docbin, 'timeline-csv': timelineCsv, ics })[format]();
