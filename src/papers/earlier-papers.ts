import type { MeasureState } from '../measures/measure-state.js';
import { shownAsCompleted } from './content/listed-measures.js';
import { isEverything } from './content/scope.js';
import type { Edition } from './edition.js';
import type { PaperContent, Umsetzungsstand } from './paper-content.js';
import type { Paper } from './paper.entity.js';

type Editions = Readonly<Record<Edition, PaperContent>>;

/** What the papers before one have told its committees. They are long: each is read once, if at all. */
export class EarlierPapers {
  private readonly said = new Map<string, Promise<Editions>>();

  /** @param papers those the readers of an edition know of, newest first */
  constructor(
    private readonly papers: Readonly<Record<Edition, readonly Paper[]>>,
    private readonly read: (paper: Paper) => Promise<Editions>,
  ) {}

  /** What the last one says; null where there was none. */
  async last(edition: Edition): Promise<PaperContent | null> {
    const [paper] = this.papers[edition];
    return paper ? (await this.of(paper))[edition] : null;
  }

  /** Numbers of those of the measures that have been shown as completed. */
  shown(edition: Edition, states: readonly MeasureState[]): Promise<ReadonlySet<string>> {
    return shownAsCompleted(states, this.stands(edition));
  }

  private async *stands(edition: Edition): AsyncGenerator<Umsetzungsstand> {
    for (const paper of this.papers[edition]) {
      const { stand } = (await this.of(paper))[edition];
      if (stand) yield stand;
      // It names whatever an older one has shown: nobody need read on.
      if (isEverything(paper)) return;
    }
  }

  private of(paper: Paper): Promise<Editions> {
    const said = this.said.get(paper.id) ?? this.read(paper);
    this.said.set(paper.id, said);
    return said;
  }
}
