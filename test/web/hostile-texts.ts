import { takes } from './open-fields.js';

/** Where the texts want to lead. */
export interface Target {
  /** Of a server that must never be asked. */
  readonly port: number;
  /** A file that must never be read. */
  readonly file: string;
}

/** What a script would set that got to run. */
export const RAN = 'feindlich';

/** A text that means harm for each field, the longest that the field takes, with a mark to find it by. */
export class HostileTexts {
  private readonly marks = new Map<string, string>();
  private readonly attacks: readonly string[];

  constructor({ port, file }: Target) {
    const url = `http://127.0.0.1:${port}`;
    const run = `window.${RAN}=1`;
    this.attacks = [
      `<svg onload=${run}>`,
      `"'><script>${run}</script><img src=${url}/img onerror=${run}>`,
      `{{{constructor}}} {{> x}} {{#with this}}{{/with}} $' $& ]]> --%> %00 ../../x`,
      `</textarea></title></style><style>@import url(${url}/css);p{background:url(${url}/bg)}</style>`,
      `<iframe src="file://${file}"></iframe><a href="javascript:${run}">x</a> javascript:${run}`,
      `{ INCLUDEPICTURE "${url}/word" } { DDEAUTO cmd "/c x" } <w:t>x</w:t>`,
      `\u200b\u00ad\u2028\u2066\u202eumgekehrt`,
    ];
  }

  /** @param field of an input class, as `openFields` calls it */
  of(field: string): string {
    return this.longest(field, (text) => takes(field, text));
  }

  /** For what comes in by files only. */
  filed(field: string, most = 2_000): string {
    return this.longest(field, ({ length }) => length <= most);
  }

  /** The fields that were attacked, each with what every reader has to see there, literally. */
  get all(): ReadonlyMap<string, string> {
    return new Map([...this.marks].map(([field, mark]) => [field, shown(mark)]));
  }

  private longest(field: string, isTaken: (text: string) => boolean): string {
    const mark = this.marks.get(field) ?? `Qz${this.marks.size + 100}`;
    this.marks.set(field, mark);
    const texts = this.attacks.map((_, count) =>
      [`=${shown(mark)}`, ...this.attacks.slice(0, count + 1)].join(' '),
    );
    return texts.findLast(isTaken) ?? `=${shown(mark)}`;
  }
}

/** As markup only the mark would be left. */
const shown = (mark: string): string => `${mark}<b>{{x}}`;
