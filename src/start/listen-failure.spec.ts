import { ConfigError } from '../config/config.js';
import { listenFailure } from './listen-failure.js';

const PLACE = { host: '::1', port: 22 };
const failed = (code: string): unknown =>
  listenFailure(PLACE, Object.assign(new Error(`listen ${code}`), { code, syscall: 'listen' }));

describe('a server that cannot listen', () => {
  it.each([
    ['EADDRINUSE', /^Der Port ist schon belegt\./],
    ['EACCES', /^PORT="22" darf .* PORT=…/],
    ['EADDRNOTAVAIL', /^HOST="::1" ist keine Adresse dieses Rechners\./],
  ])('says in one line what can be done: %s', (code, line) => {
    expect(failed(code)).toBeInstanceOf(ConfigError);
    expect(failed(code)).toHaveProperty('message', expect.stringMatching(line));
  });

  it('hands on what nobody foresaw', () => {
    expect(failed('EMFILE')).toHaveProperty('message', 'listen EMFILE');
  });
});
