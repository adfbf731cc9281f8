// Makes resources/sounds/call-outs.ogg and .json anew: `node tools/call-outs/index.ts`. Needs espeak-ng (with its Hindi
// voice) and opusenc on the PATH; the program itself needs neither. A society may record the same clips in its own voice.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paperWord } from '../../main/printing/paper-words.ts';

const SOUNDS = join(import.meta.dirname, '..', '..', 'resources', 'sounds');
const RATE = 22_050;
const WAV_HEADER = 44;
/** Between two clips, so that none is heard in the other. */
const GAP_SECONDS = 0.08;
/** Quieter than this is silence, of 32,768. */
const SILENT = 300;

const LETTERS = 'ए बी सी डी ई एफ़ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई ज़ेड'.split(' ');

/** What each clip says. */
const SAID: readonly (readonly [clip: string, text: string])[] = [
  ['token', 'टोकन संख्या'],
  ['counter', 'काउंटर'],
  ['hundred', paperWord('hi', 'hundred')],
  ['thousand', paperWord('hi', 'thousand')],
  ...paperWord('hi', 'numbers')
    .split(' ')
    .map((word, number) => [String(number), word] as const),
  ...LETTERS.map((name, place) => [String.fromCodePoint(65 + place), name] as const),
];

const work = mkdtempSync(join(tmpdir(), 'call-outs-'));

/** Without the silence before and after. */
function trim(samples: Int16Array): Int16Array {
  const isHeard = (sample: number): boolean => Math.abs(sample) > SILENT;
  const first = samples.findIndex(isHeard);
  if (first === -1) throw new Error('a clip is silent');
  return samples.slice(first, samples.findLastIndex(isHeard) + 1);
}

function speak(text: string): Int16Array {
  const file = join(work, 'clip.wav');
  execFileSync('espeak-ng', ['-v', 'hi', '-s', '135', '-a', '170', '-w', file, text]);
  const bytes = readFileSync(file).subarray(WAV_HEADER);
  return trim(Int16Array.from({ length: bytes.length >> 1 }, (_, place) => bytes.readInt16LE(2 * place)));
}

/** Two soft tones, one after the other. */
function chime(): Int16Array {
  const tone = (hertz: number, from: number, second: number): number =>
    second < from ? 0 : Math.sin(2 * Math.PI * hertz * second) * Math.exp(-5 * (second - from));
  return Int16Array.from({ length: RATE * 0.9 }, (_, place) => {
    const second = place / RATE;
    return Math.round(9000 * (tone(880, 0, second) + tone(660, 0.3, second)));
  });
}

function wavOf(samples: Int16Array): Buffer {
  const header = Buffer.alloc(WAV_HEADER);
  header.write('RIFF', 0);
  header.writeUInt32LE(WAV_HEADER - 8 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}

const clips = [['chime', chime()] as const, ...SAID.map(([clip, text]) => [clip, speak(text)] as const)];
const gap = new Int16Array(Math.round(RATE * GAP_SECONDS));
const sound: number[] = [];
/** Where each clip stands: start and length in milliseconds. */
const places: Record<string, [start: number, length: number]> = {};
const milliseconds = (samples: number): number => Math.round((samples * 1000) / RATE);
for (const [clip, samples] of clips) {
  places[clip] = [milliseconds(sound.length), milliseconds(samples.length)];
  for (const sample of [...samples, ...gap]) sound.push(sample);
}
const joined = join(work, 'call-outs.wav');
writeFileSync(joined, wavOf(Int16Array.from(sound)));
execFileSync('opusenc', ['--quiet', '--bitrate', '24', joined, join(SOUNDS, 'call-outs.ogg')]);
writeFileSync(join(SOUNDS, 'call-outs.json'), `${JSON.stringify(places)}\n`);
rmSync(work, { recursive: true });
