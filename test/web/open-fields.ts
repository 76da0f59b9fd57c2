import { getMetadataStorage, validateSync } from 'class-validator';

type InputClass = new () => object;

/** As short as the shortest field that takes text, and no word of any table. */
const ANYTHING = '<b>';

/** The classes that what people send is read into; class-validator has no question for all of them. */
function inputClasses(): Map<string, InputClass> {
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    validationMetadatas: Map<InputClass, { name?: string }[]>;
  };
  const sent = [...validationMetadatas].filter(([, rules]) =>
    // Files have rules of their own.
    rules.every(({ name }) => name !== 'seedField'),
  );
  return new Map(sent.map(([inputClass]) => [inputClass.name, inputClass]));
}

/** `NewMeasureInput.title` and so on: every field that takes any text, alone or in a list. */
export function openFields(): string[] {
  return [...inputClasses()].flatMap(([name, inputClass]) => {
    const rules = getMetadataStorage().getTargetValidationMetadatas(inputClass, '', false, false);
    const own = rules.filter(({ target }) => target === inputClass);
    const fields = [...new Set(own.map(({ propertyName }) => propertyName))];
    return fields.map((field) => `${name}.${field}`).filter((field) => takes(field, ANYTHING));
  });
}

/** Whether this text is let in there. */
export function takes(field: string, text: string): boolean {
  const [name = '', property = ''] = field.split('.');
  const inputClass = inputClasses().get(name);
  if (!inputClass) throw new Error(`There is no input class ${name}.`);
  return [text, [text]].some((value) => {
    const input = Object.assign(new inputClass(), { [property]: value });
    return validateSync(input).every((error) => error.property !== property);
  });
}
