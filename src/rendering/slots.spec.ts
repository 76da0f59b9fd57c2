import { Slots } from './slots.js';

describe('slots', () => {
  it('let two in at a time, the others in the order they came, also after a failure', async () => {
    const slots = new Slots(2);
    const doors = new Map<string, { open: () => void; fail: (error: Error) => void }>();
    const entered: string[] = [];
    const visit = (name: string): Promise<void> =>
      slots.run(() => {
        entered.push(name);
        return new Promise((open, fail) => doors.set(name, { open, fail }));
      });
    const visits = ['a', 'b', 'c', 'd'].map(visit);
    await settled();
    expect(entered).toEqual(['a', 'b']);

    doors.get('b')?.fail(new Error('broken'));
    await expect(visits[1]).rejects.toThrow('broken');
    expect(entered).toEqual(['a', 'b', 'c']);

    doors.get('a')?.open();
    await visits[0];
    expect(entered).toEqual(['a', 'b', 'c', 'd']);
  });
});

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
