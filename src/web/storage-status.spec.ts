import { storageStatus } from './storage-status.js';

describe('what a database says that cannot write', () => {
  it.each([
    ['SQLITE_FULL', 507],
    ['SQLITE_IOERR_WRITE', 507],
    ['53100', 507],
    ['ENOSPC', 507],
    ['SQLITE_BUSY_SNAPSHOT', 503],
    ['53300', 503],
    ['57P01', 503],
    ['08006', 503],
    ['40001', 503],
    ['ECONNREFUSED', 503],
    ['23505', undefined],
    ['SQLITE_CONSTRAINT_UNIQUE', undefined],
  ])('%s is %s', (code, status) => {
    expect(storageStatus({ driverError: Object.assign(new Error('x'), { code }) })).toBe(status);
    expect(storageStatus(Object.assign(new Error('x'), { code }))).toBe(status);
  });

  it('is nothing where there is no code', () => {
    expect(storageStatus(new Error('x'))).toBeUndefined();
    expect(storageStatus(null)).toBeUndefined();
  });
});
