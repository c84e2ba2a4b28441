import type { Random } from '../../../src/diagrams/random.ts';
import { pick } from '../random.ts';

const below = (most: number, random: Random) => Math.floor(random() * most);

/** Changes bytes in one way, drawn at random, whatever they mean. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = below(pick([bytes.length + 1, Math.min(64, bytes.length + 1)], random), random);
  const length = below(4 ** (1 + below(5, random)), random);
  const parts = [
    () => [bytes.subarray(0, at)],
    () => [bytes.subarray(0, at), bytes.subarray(at + length)],
    () => [bytes.subarray(0, at), drawBytes(length, random), bytes.subarray(at)],
    () => [bytes.subarray(0, at), drawBytes(length, random), bytes.subarray(at + length)],
    () => [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)],
    () => [
      bytes.subarray(0, at),
      Uint8Array.of((bytes[at] ?? 0) ^ (1 << below(8, random))),
      bytes.subarray(at + 1),
    ],
  ];
  return Buffer.concat(pick(parts, random)());
}

/** Random bytes, or one of those that mean something to decoders, many times. */
function drawBytes(length: number, random: Random): Uint8Array {
  const telling = pick([0x00, 0xff, 0x7f, 0x80, 0xc0, 0xed, 0xf5, 0x0a], random);
  return random() < 0.5
    ? Uint8Array.from({ length }, () => below(256, random))
    : new Uint8Array(length).fill(telling);
}
