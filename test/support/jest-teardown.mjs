export { stopPostgres as default } from './postgres-in-jest.mjs';
