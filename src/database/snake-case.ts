import { DefaultNamingStrategy } from 'typeorm';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** `StatusReport.asOf` is `status_report.as_of`: SQL that a person can type without quotes. */
export class SnakeCase extends DefaultNamingStrategy {
  override tableName(className: string, customName: string | undefined): string {
    return customName ?? snake(className);
  }

  override columnName(property: string, customName: string, prefixes: string[]): string {
    return [...prefixes, customName || property].map(snake).join('_');
  }
}
