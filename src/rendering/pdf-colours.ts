/** Numbers in a colour profile have sixteen bits before and sixteen behind the point. */
function fixed(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeInt32BE(Math.round(value * 65_536), 4 * index));
  return bytes;
}

const whole = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index));
  return bytes;
};

const named = (type: string, ...parts: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from(type), whole(0), ...parts]);

function text(words: string): Buffer {
  const utf16 = Buffer.from(words, 'utf16le').swap16();
  return named('mluc', whole(1, 12), Buffer.from('enUS'), whole(utf16.length, 28), utf16);
}

/** The light all profiles are stated for, D50. */
const WHITE = [0.9642, 1, 0.8249];
/** From the light of a screen, D65, to that one (Bradford). */
const ADAPTATION = [
  1.047882, 0.022919, -0.050201, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678,
];
/** How a screen turns numbers into light (IEC 61966-2-1). */
const CURVE = named(
  'para',
  Buffer.from([0, 3, 0, 0]),
  fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045),
);

const TAGS: readonly (readonly [string, Buffer])[] = [
  ['desc', text('sRGB')],
  ['cprt', text('CC0')],
  ['wtpt', named('XYZ ', fixed(...WHITE))],
  ['chad', named('sf32', fixed(...ADAPTATION))],
  ['rXYZ', named('XYZ ', fixed(0.436066, 0.222488, 0.013916))],
  ['gXYZ', named('XYZ ', fixed(0.385147, 0.716873, 0.097076))],
  ['bXYZ', named('XYZ ', fixed(0.143066, 0.060608, 0.714096))],
  ['rTRC', CURVE],
  ['gTRC', CURVE],
  ['bTRC', CURVE],
];

const HEADER_LENGTH = 128;

/** The colours of the web, sRGB, as an ICC profile (version 4.3): what the numbers in a page mean. */
export function srgbProfile(): Buffer {
  const padded = TAGS.map(([, data]) => Buffer.concat([data, Buffer.alloc(-data.length & 3)]));
  let at = HEADER_LENGTH + 4 + 12 * TAGS.length;
  const index = TAGS.map(([name, data], position) => {
    const entry = Buffer.concat([Buffer.from(name), whole(at, data.length)]);
    at += padded[position]?.length ?? 0;
    return entry;
  });
  return Buffer.concat([header(at), whole(TAGS.length), ...index, ...padded]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER_LENGTH);
  whole(size, 0, 0x04_30_00_00).copy(bytes);
  bytes.write('mntrRGB XYZ ', 12);
  // Any date will do; the profile never changes.
  [2026, 1, 1].forEach((part, index) => bytes.writeUInt16BE(part, 24 + 2 * index));
  bytes.write('acsp', 36);
  fixed(...WHITE).copy(bytes, 68);
  return bytes;
}
