import { OrganizationsAndConcepts1767225600000 } from './1767225600000-organizations-and-concepts.js';
import { Measures1767225601000 } from './1767225601000-measures.js';
import { Papers1767225602000 } from './1767225602000-papers.js';
import { AccountsAndAudit1767225603000 } from './1767225603000-accounts-and-audit.js';
import { Tracking1767225604000 } from './1767225604000-tracking.js';
import { Search1767225605000 } from './1767225605000-search.js';
import { SearchText1767225605500 } from './1767225605500-search-text.js';
import { KnownAddresses1767225606000 } from './1767225606000-known-addresses.js';
import { CountyVersion1767225607000 } from './1767225607000-county-version.js';
import { ReportQueue1767225608000 } from './1767225608000-report-queue.js';
import { ReportsStay1767225608001 } from './1767225608001-reports-stay.js';
import { FormerNames1767225609000 } from './1767225609000-former-names.js';
import { AuditLog1767225610000 } from './1767225610000-audit-log.js';
import { AuditLogByTime1767225610001 } from './1767225610001-audit-log-by-time.js';
import { TitleOrder1767225611000 } from './1767225611000-title-order.js';
import { ConfirmationsTakenBack1767225612000 } from './1767225612000-confirmations-taken-back.js';
import { FormDrafts1767225612001 } from './1767225612001-form-drafts.js';
import { ListViews1767225613000 } from './1767225613000-list-views.js';
import { ListsByIndex1767225614000 } from './1767225614000-lists-by-index.js';
import { WelcomeAndTexts1767225614500 } from './1767225614500-welcome-and-texts.js';
import { LifeOfPapers1767225620000 } from './1767225620000-life-of-papers.js';
import { NamesOutside1767225621000 } from './1767225621000-names-outside.js';
import { PaperTexts1767225621100 } from './1767225621100-paper-texts.js';
import { Renditions1767225622000 } from './1767225622000-renditions.js';
import { PeopleAndSeats1767225623000 } from './1767225623000-people-and-seats.js';
import { PoliticalDecisions1767225623100 } from './1767225623100-political-decisions.js';
import { FoundByPlaceAndTargetGroup1767225623200 } from './1767225623200-found-by-place-and-target-group.js';
import { FoundByParent1767225623300 } from './1767225623300-found-by-parent.js';
import { CountyTemplates1767225624000 } from './1767225624000-county-templates.js';
import { Attachments1767225625000 } from './1767225625000-attachments.js';
import { WordStyles1767225625100 } from './1767225625100-word-styles.js';
import { TextsThatWait1767225626000 } from './1767225626000-texts-that-wait.js';
import { Letterheads1767225628000 } from './1767225628000-letterheads.js';
import { UsualSections1767225626100 } from './1767225626100-usual-sections.js';

/** In the order they run. Timestamps only grow; one that was released is never changed. */
export const MIGRATIONS = [
  OrganizationsAndConcepts1767225600000,
  Measures1767225601000,
  Papers1767225602000,
  AccountsAndAudit1767225603000,
  Tracking1767225604000,
  Search1767225605000,
  SearchText1767225605500,
  KnownAddresses1767225606000,
  CountyVersion1767225607000,
  ReportQueue1767225608000,
  ReportsStay1767225608001,
  FormerNames1767225609000,
  AuditLog1767225610000,
  AuditLogByTime1767225610001,
  TitleOrder1767225611000,
  ConfirmationsTakenBack1767225612000,
  FormDrafts1767225612001,
  ListViews1767225613000,
  ListsByIndex1767225614000,
  WelcomeAndTexts1767225614500,
  LifeOfPapers1767225620000,
  NamesOutside1767225621000,
  PaperTexts1767225621100,
  Renditions1767225622000,
  PeopleAndSeats1767225623000,
  PoliticalDecisions1767225623100,
  FoundByPlaceAndTargetGroup1767225623200,
  FoundByParent1767225623300,
  CountyTemplates1767225624000,
  Attachments1767225625000,
  WordStyles1767225625100,
  TextsThatWait1767225626000,
  UsualSections1767225626100,
  Letterheads1767225628000,
];
