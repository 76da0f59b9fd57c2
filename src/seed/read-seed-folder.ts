import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { plainToInstance } from 'class-transformer';
import type { FieldProblem } from '../texts/domain-error.js';
import { PRODUCT_FOLDER } from '../web/paths.js';
import { checkRules } from './checking/check-rules.js';
import { seedInvalid } from './problem.js';
import { checkForm, fieldsOf } from './reading/check-form.js';
import { MergedFiles } from './reading/merged-files.js';
import { YamlFile } from './reading/yaml-file.js';
import { SeedData } from './seed-format.js';

/**
 * Reads and checks every YAML file of a folder.
 * @param today `YYYY-MM-DD`; nothing can be known that lies after it
 * @throws DomainError SEED_INVALID with every problem of every file, each with file, line and path
 */
export async function readSeedFolder(folder: string, today: string): Promise<SeedData> {
  const files = await readFiles(folder);
  const syntaxProblems = files.flatMap((file) => file.syntaxProblems);
  if (syntaxProblems.length > 0) throw seedInvalid(syntaxProblems);
  const merged = new MergedFiles(files, fieldsOf(SeedData));
  const data = plainToInstance(SeedData, merged.content);
  for (const problem of checkForm(data)) merged.report(problem);
  for (const problem of checkRules(data, today)) merged.report(problem);
  if (merged.problems.length > 0) throw seedInvalid(inFileOrder(merged.problems));
  return data;
}

/** By file, line and path, so that a person can work through them. */
function inFileOrder(problems: readonly FieldProblem[]): FieldProblem[] {
  return problems.toSorted((a, b) => a.field.localeCompare(b.field, 'de', { numeric: true }));
}

async function readFiles(folder: string): Promise<YamlFile[]> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  return Promise.all(names.map((name) => YamlFile.read(join(folder, name), nameFor(folder, name))));
}

/** Below the product as people type it; elsewhere in full. */
function nameFor(folder: string, name: string): string {
  const path = join(folder, name);
  const below = relative(PRODUCT_FOLDER, path);
  return below.startsWith('..') ? path : below;
}
