/** What a person can do after an error, by HTTP status. */
const WAYS_ON: Readonly<Record<number, string>> = {
  401: 'Melden Sie sich an, danach geht es weiter.',
  403: 'Brauchen Sie das für Ihre Arbeit? Dann wenden Sie sich an die Administration Ihres Kreises: Sie kann Ihrem Konto die passende Rolle geben. Waren Sie mit einem anderen Konto angemeldet, melden Sie sich bitte ab und neu an.',
  404: 'Vielleicht ist die Adresse vertippt oder veraltet, oder der Eintrag ist nur für andere Konten sichtbar. Über das Menü und die Startseite finden Sie alles, was Ihnen offensteht.',
  409: 'Gehen Sie zurück und laden Sie die Seite neu. Dann sehen Sie den jetzigen Stand und was möglich ist.',
  412: 'Gehen Sie zurück und laden Sie die Seite neu. Prüfen Sie, was sich geändert hat, und speichern Sie dann noch einmal.',
  413: 'Gehen Sie zurück, kürzen Sie lange Texte oder senden Sie sie nacheinander, und versuchen Sie es noch einmal.',
  422: 'Gehen Sie zurück und prüfen Sie Ihre Angaben. Was Sie eingegeben haben, ist dort meist noch da.',
  428: 'Gehen Sie zurück und laden Sie die Seite neu, bevor Sie speichern.',
  429: 'Bitte warten Sie einen Augenblick und versuchen Sie es dann noch einmal.',
  503: 'Bitte laden Sie die Seite in einer Minute neu. Bleibt es dabei, nennen Sie der Administration die Vorgangsnummer.',
  507: 'Sagen Sie der Administration Bescheid, und versuchen Sie es danach noch einmal.',
};

const UNEXPECTED =
  'Laden Sie die Seite neu. Bleibt es dabei, nennen Sie der Administration die Vorgangsnummer: Damit lässt sich die Ursache finden.';
const BACK = 'Gehen Sie zurück, und prüfen Sie Adresse und Eingabe.';

export const wayOn = (status: number): string =>
  WAYS_ON[status] ?? (status >= 500 ? UNEXPECTED : BACK);
