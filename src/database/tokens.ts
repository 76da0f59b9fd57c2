/** Injection token of the `DataSources`. */
export const DATA_SOURCES = Symbol('data sources');
