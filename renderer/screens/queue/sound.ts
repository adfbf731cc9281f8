import places from '../../../resources/sounds/call-outs.json';
import callOutsUrl from '../../../resources/sounds/call-outs.ogg?url';

/** Start and length of each clip in the one sound file, in milliseconds. */
const PLACES: Readonly<Record<string, readonly number[]>> = places;

const BETWEEN_SECONDS = 0.06;

let context: AudioContext | undefined;
let sound: Promise<AudioBuffer> | undefined;
let playing: readonly AudioBufferSourceNode[] = [];

async function load(audio: AudioContext): Promise<AudioBuffer> {
  const file = await fetch(callOutsUrl);
  return audio.decodeAudioData(await file.arrayBuffer());
}

/** Plays clips one after the other; what was still being said is broken off. Without a loudspeaker nothing happens. */
export async function play(clips: readonly string[]): Promise<void> {
  context ??= new AudioContext();
  const audio = context;
  sound ??= load(audio);
  const buffer = await sound;
  for (const source of playing) source.stop();
  let at = audio.currentTime;
  playing = clips.flatMap((clip) => {
    const [start, length] = PLACES[clip] ?? [];
    if (start === undefined || length === undefined) return [];
    const source = new AudioBufferSourceNode(audio, { buffer });
    source.connect(audio.destination);
    source.start(at, start / 1000, length / 1000);
    at += length / 1000 + BETWEEN_SECONDS;
    return [source];
  });
}
