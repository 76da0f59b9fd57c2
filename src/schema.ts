import { CountyWordStyles } from './papers/word-styles/county-word-styles.entity.js';
import { AttachmentFile, AttachmentPiece } from './papers/attachments/attachment-file.entity.js';
import { FrozenAttachment, PaperAttachment } from './papers/attachments/paper-attachment.entity.js';
import { AuditEntry, AuditHead } from './audit/audit-entry.entity.js';
import { ApiToken } from './auth/api-token.entity.js';
import { FormDraft } from './auth/form-draft.entity.js';
import { KnownAddress } from './auth/known-address.entity.js';
import { LoginAttempt } from './auth/login-attempt.entity.js';
import { OneTimeLink } from './auth/one-time-link.entity.js';
import { Session } from './auth/session.entity.js';
import { Concept } from './concepts/concept.entity.js';
import { FieldOfAction } from './concepts/field-of-action.entity.js';
import { Goal } from './concepts/goal.entity.js';
import { IndicatorValue } from './concepts/indicator-value.entity.js';
import { Indicator } from './concepts/indicator.entity.js';
import { Milestone } from './concepts/milestone.entity.js';
import { FundingProgramme } from './measures/funding-programme.entity.js';
import { Gap } from './measures/gap.entity.js';
import { KimLink } from './measures/kim-link.entity.js';
import {
  MeasureConcept,
  MeasureField,
  MeasureFunding,
  MeasureParty,
  MeasurePlace,
  MeasureTargetGroup,
} from './measures/measure-links.entity.js';
import { ListView } from './measures/list-view.entity.js';
import { Measure } from './measures/measure.entity.js';
import { MeasureNumberSeries } from './measures/measure-number-series.entity.js';
import { Revision, RevisionFacet } from './measures/revision.entity.js';
import { StatusReportDecision } from './measures/status-report-decision.entity.js';
import { StatusReport } from './measures/status-report.entity.js';
import { TargetGroup } from './measures/target-group.entity.js';
import { BarrierReport } from './organizations/barrier-report.entity.js';
import { Body } from './organizations/body.entity.js';
import { CountyText } from './organizations/county-text.entity.js';
import { FormerName } from './organizations/former-name.entity.js';
import { Membership } from './organizations/membership.entity.js';
import { Organization } from './organizations/organization.entity.js';
import { Person } from './organizations/person.entity.js';
import { Place } from './organizations/place.entity.js';
import { Consultation } from './papers/consultation.entity.js';
import { FrozenPaper } from './papers/frozen-paper.entity.js';
import { PaperMeasureText } from './papers/paper-measure-text.entity.js';
import { PaperNumberSeries } from './papers/paper-number-series.entity.js';
import { PaperSection } from './papers/paper-section.entity.js';
import { PaperSignOff } from './papers/paper-sign-off.entity.js';
import { Paper } from './papers/paper.entity.js';
import { PaperTemplate, PaperTemplateVersion } from './papers/templates/paper-template.entity.js';
import { RenditionFile } from './papers/rendition-file.entity.js';
import { RenditionJob } from './papers/rendition-job.entity.js';
import { Rendition } from './papers/rendition.entity.js';
import { Resolution } from './papers/resolution.entity.js';
import { Deputy } from './users/deputy.entity.js';
import { UserAccount, UserUnit } from './users/user-account.entity.js';
import { IdempotencyKey } from './auth/idempotency-key.entity.js';

/** Every table of the product; the drift test compares them with the migrations. */
export const ENTITIES = [
  Body,
  CountyText,
  BarrierReport,
  Organization,
  FormerName,
  Person,
  Membership,
  Place,
  Concept,
  FieldOfAction,
  Goal,
  Milestone,
  Indicator,
  IndicatorValue,
  FundingProgramme,
  TargetGroup,
  Measure,
  MeasureParty,
  MeasureConcept,
  MeasureField,
  MeasurePlace,
  MeasureTargetGroup,
  MeasureFunding,
  KimLink,
  Gap,
  Revision,
  RevisionFacet,
  StatusReport,
  Resolution,
  Paper,
  Consultation,
  PaperSection,
  FrozenPaper,
  PaperMeasureText,
  PaperSignOff,
  PaperNumberSeries,
  UserAccount,
  UserUnit,
  Deputy,
  Session,
  FormDraft,
  ApiToken,
  OneTimeLink,
  LoginAttempt,
  KnownAddress,
  IdempotencyKey,
  AuditEntry,
  AuditHead,
  StatusReportDecision,
  MeasureNumberSeries,
  ListView,
  Rendition,
  RenditionFile,
  RenditionJob,
  PaperTemplate,
  PaperTemplateVersion,
  CountyWordStyles,
  AttachmentFile,
  AttachmentPiece,
  PaperAttachment,
  FrozenAttachment,
];
