export { startPostgres as default } from './postgres-in-jest.mjs';
