/** What a county might add at the beginning: numbered headings, links, notes, a chart, lists in lists, a long table. */
const AT_A_GLANCE = `<main class="nummeriert">
<h2 id="blick">Auf einen Blick</h2>
<p>{{kreis.name}} berichtet mit einem eigenen Muster<sup><a href="#anmerkung-1">1</a></sup> und zählt
anders<sup><a href="#anmerkung-2">2</a></sup>. <em>Mehr</em> steht im <a href="https://www.example.org/integration?ansicht=lang&amp;jahr=alle">Netz</a>.</p>
{{#with stand}}
{{#if massnahmen}}
{{diagramm 'balken' titel='Maßnahmen nach Status auf einen Blick' werte=status}}
<ol>{{#each handlungsfelder}}<li>{{name}}{{#if (oder mitBericht ohneBericht)}}<ul>
{{#if mitBericht}}<li>mit Sachstand<ol>{{#each mitBericht}}<li>{{nummer}} {{titel}}</li>{{/each}}</ol></li>{{/if}}
{{#if ohneBericht}}<li>ohne Sachstand: {{zahl ohneBericht.length}}</li>{{/if}}
</ul>{{/if}}</li>{{/each}}</ol>
<table><caption>Alle Maßnahmen in Kürze</caption>
<colgroup><col style="width: 10%"><col style="width: 50%"><col style="width: 20%"><col style="width: 20%"></colgroup>
<thead><tr><th scope="col" rowspan="2">Nr.</th><th scope="col" rowspan="2">Maßnahme</th><th scope="colgroup" colspan="2">Stand</th></tr>
<tr><th scope="col">Status</th><th scope="col">Zeitplan</th></tr></thead>
<tbody>{{#each massnahmen}}<tr><th scope="row">{{nummer}}</th><td><p>{{titel}}</p>{{#if orte}}<ul>{{#each orte}}<li>{{this}}</li>{{/each}}</ul>{{/if}}</td><td><span class="status">{{status}}</span></td><td>{{#if zeitplan}}{{zeitplan}}{{else}}–{{/if}}</td></tr>
{{/each}}</tbody></table>
{{/if}}
{{/with}}
<h2 class="ohne-nummer" id="anmerkungen">Anmerkungen</h2>
<ol><li id="anmerkung-1">Ein angepasstes Muster; <a href="#blick">zurück</a>.</li>
<li id="anmerkung-2"><p>Gezählt ist jede Maßnahme einmal.</p><p>Der <abbr title="Kreis">Kr.</abbr> zählt nach Orten.</p></li></ol>
`;

/** A county's own report: that of the product with what it misses there. */
export const ownReport = (shipped: string): string => shipped.replace('<main>\n', AT_A_GLANCE);
