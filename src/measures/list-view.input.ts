import { OptionalFlag, Text } from '../web/input.js';

const LONGEST_NAME = 80;
const LONGEST_QUERY = 2_000;

export class ListViewInput {
  @Text(LONGEST_NAME, 'Name der Ansicht.', 'Überfällige des Jugendamts')
  name: string;

  @Text(
    LONGEST_QUERY,
    'Was in der Adresse der Liste hinter dem Fragezeichen steht.',
    'stand=PLANNED',
  )
  query: string;

  @OptionalFlag('Alle im Kreis sehen sie.')
  shared?: boolean;
}
