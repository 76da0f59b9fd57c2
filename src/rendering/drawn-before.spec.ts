import { drawnBefore } from './drawn-before.js';

/** A hand that tells how often it has drawn. */
function hand() {
  let drawn = 0;
  const draw = (figures: string, length = 1): string =>
    drawnBefore(figures, () => {
      drawn += 1;
      return figures.repeat(length);
    });
  return { draw, timesDrawn: () => drawn };
}

describe('a picture', () => {
  it('is drawn once for the same figures, and anew for others', () => {
    const { draw, timesDrawn } = hand();
    expect([draw('[13]'), draw('[14]'), draw('[13]')]).toEqual(['[13]', '[14]', '[13]']);
    expect(timesDrawn()).toBe(2);
  });

  it('is kept until there are fifty others, counted from when it was last asked for', () => {
    const { draw, timesDrawn } = hand();
    draw('[asked for]');
    draw('[not asked for]');
    for (let other = 0; other < 49; other += 1) {
      draw(`[other ${other}]`);
      draw('[asked for]');
    }
    draw('[other 0]');
    expect(timesDrawn()).toBe(51);
    draw('[not asked for]');
    expect(timesDrawn()).toBe(52);
  });

  it('is not kept when it is very large', () => {
    const { draw, timesDrawn } = hand();
    draw('[large]', 20_000);
    draw('[large]', 20_000);
    expect(timesDrawn()).toBe(2);
  });
});
