import { PDFDocument, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { everythingIn } from '../papers/canaries.js';
import { expectParity } from '../support/parity.js';
import { paper, renderingWith } from '../support/papers.js';

const TEXT = 'Київ ҐґЁё, Ελλάδα Ἀθῆναι, Tiếng Việt, Łódź, gut 👍';
const HEBREW = 'שלום (עולם) [א]';
/** What fonts draw for letters they do not have. */
const MISSING = /<(?:[0-9A-F]{4})*?0000(?:[0-9A-F]{4})*> Tj/;

describe('letters of other languages', () => {
  it('are printed in the font of the paper, whatever the machine has', async () => {
    const test = await renderingWith({
      einfach: '<main><h1>Titel</h1><p>{{text}}</p></main>',
    });
    const { rendering } = test;
    try {
      const dress = rendering.dress('einfach');
      const html = await rendering.html(dress, paper({ text: TEXT }));
      const pdf = await rendering.pdf(html);
      await expectParity(html, pdf, await rendering.docx(html));
      const hebrew = await rendering.pdf(await rendering.html(dress, paper({ text: HEBREW })));
      for (const printed of [pdf, hebrew]) {
        expect(await everythingIn(printed)).not.toMatch(MISSING);
        expect((await fontsOf(printed)).filter((name) => !name.includes('Arimo'))).toEqual([]);
      }
    } finally {
      await test.close();
    }
  });
});

async function fontsOf(pdf: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.has(PDFName.of('BaseFont'))
        ? [String(object.get(PDFName.of('BaseFont')))]
        : [],
    );
}
