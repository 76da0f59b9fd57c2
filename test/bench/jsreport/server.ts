import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';

/** As much of jsreport as is used here; its packages are installed only by who wants to compare. */
interface Reporter {
  use(extension: unknown): void;
  init(): Promise<unknown>;
  express: { server: { address(): AddressInfo } };
}

/**
 * jsreport as a server of its own, set up to be quick: its browsers stay open, one for each core, and
 * so do its workers. Run with the browser as argument; tells its port.
 */
const [, , executablePath = ''] = process.argv;
const require = createRequire(import.meta.url);
const part = (name: string): unknown => require(`@jsreport/jsreport-${name}`);
const core = part('core') as (options: object) => Reporter;
const browser = {
  executablePath,
  // They end with us.
  pipe: true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
};

const reporter = core({
  rootDirectory: import.meta.dirname,
  loadConfig: false,
  discover: false,
  logger: { silent: true },
  store: { provider: 'memory' },
  reportTimeout: 120_000,
  trustUserCode: true,
  workers: { numberOfWorkers: availableParallelism() },
  extensions: {
    express: { httpPort: 0 },
    'chrome-pdf': {
      strategy: 'chrome-pool',
      numberOfWorkers: availableParallelism(),
      launchOptions: browser,
    },
  },
});
for (const name of ['express', 'chrome-pdf', 'pdf-utils'])
  reporter.use((part(name) as () => unknown)());

process.once('disconnect', () => process.exit());
await reporter.init();
process.send?.(reporter.express.server.address().port);
