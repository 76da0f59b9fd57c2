import { Module } from '@nestjs/common';
import { MeasuresModule } from '../measures/measures.module.js';
import { ReportsModule } from '../measures/reports.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { RenderingModule } from '../rendering/rendering.module.js';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { Attachments } from './attachments/attachments.js';
import { AttachmentFiles } from './attachments/attachment-files.js';
import { CompleteDocuments } from './attachments/complete-documents.js';
import { CompletePaper } from './attachments/complete-paper.js';
import { ReadAttachments } from './attachments/read-attachments.js';
import { WordStylesController } from './word-styles/word-styles.controller.js';
import { WordStylesOfCounties } from './word-styles/word-styles-of-counties.js';
import { WordStylesPagesController } from './pages/word-styles-pages.controller.js';
import { KeptDocuments } from './kept-documents.js';
import { PaperChangesPage } from './pages/paper-changes.page.js';
import { PaperCounties } from './pages/paper-county.js';
import { PaperListPage } from './pages/paper-list.page.js';
import { PaperStanding } from './pages/paper-standing.js';
import { PaperPage } from './pages/paper.page.js';
import { AttachmentFilesController } from './pages/attachment-files.controller.js';
import { PaperPagesController } from './pages/paper-pages.controller.js';
import { NewDraft } from './pages/desk/new-draft.js';
import { NewDraftPage } from './pages/desk/new-draft.page.js';
import { NewDraftPagesController } from './pages/desk/new-draft-pages.controller.js';
import { DeskPagesController } from './pages/desk/desk-pages.controller.js';
import { AttachmentPagesController } from './pages/desk/attachment-pages.controller.js';
import { AttachmentsPage } from './pages/desk/attachments.page.js';
import { ChangedPaper } from './pages/desk/changed-paper.js';
import { PaperChoices } from './pages/desk/paper-choices.js';
import { PaperFormPage } from './pages/desk/paper-form.page.js';
import { PaperFormPagesController } from './pages/desk/paper-form-pages.controller.js';
import { DeskPapers } from './pages/desk/desk-papers.js';
import { PaperDeskPage } from './pages/desk/paper-desk.page.js';
import { PapersInWork } from './pages/desk/papers-in-work.js';
import { PaperStepPage } from './pages/desk/paper-step.page.js';
import { SignOffPage } from './pages/desk/sign-off.page.js';
import { TakenSteps } from './pages/desk/taken-steps.js';
import { DraftWarnings } from './pages/workshop/draft-warnings.js';
import { Drafts } from './pages/workshop/drafts.js';
import { JobPagesController } from './pages/workshop/job-pages.controller.js';
import { WorkshopPagesController } from './pages/workshop/workshop-pages.controller.js';
import { WorkshopPage } from './pages/workshop/workshop.page.js';
import { Workshop } from './pages/workshop/workshop.js';
import { OrderPagesController } from './pages/orders/order-pages.controller.js';
import { OrdersPage } from './pages/orders/orders.page.js';
import { PaperTextPage } from './pages/texts/paper-text.page.js';
import { PaperTextsPage } from './pages/texts/paper-texts.page.js';
import { TextPagesController } from './pages/texts/text-pages.controller.js';
import { WrittenTexts } from './pages/texts/written-texts.js';
import { RenditionJobs } from './rendition-jobs.js';
import { ConceptsModule } from '../concepts/concepts.module.js';
import { PaperContents } from './paper-contents.js';
import { PaperGaps } from './paper-gaps.js';
import { PaperDrafting } from './paper-drafting.js';
import { PaperDraftingController } from './paper-drafting.controller.js';
import { LoadedPapers } from './loaded-papers.js';
import { PaperApprovals } from './paper-approvals.js';
import { PaperFreezing } from './paper-freezing.js';
import { PaperReleases } from './paper-releases.js';
import { PaperResults } from './paper-results.js';
import { PaperRevisions } from './paper-revisions.js';
import { PaperSignOffs } from './paper-sign-offs.js';
import { PaperTextList } from './paper-text-list.js';
import { PaperTextSigning } from './paper-text-signing.js';
import { PaperTexts } from './paper-texts.js';
import { PaperTextsController } from './paper-texts.controller.js';
import { PaperStepsController } from './paper-steps.controller.js';
import { PaperFiles } from './paper-files.js';
import { PaperRegister } from './paper-register.js';
import { PaperExportCommand } from './paper-export.command.js';
import { PaperVerification } from './paper-verification.js';
import { PaperVerifyCommand } from './paper-verify.command.js';
import { PaperRenderCommand } from './paper-render.command.js';
import { PaperTemplates } from './paper-templates.js';
import { PaperWordsCommand } from './paper-words.command.js';
import { ComparisonPage } from './pages/templates/comparison.page.js';
import { TemplateEditorPage } from './pages/templates/template-editor.page.js';
import { TemplateListPage } from './pages/templates/template-list.page.js';
import { TemplatePagesController } from './pages/templates/template-pages.controller.js';
import { TemplateWork } from './pages/templates/template-work.js';
import { TemplateWordsPage } from './pages/templates/template-words.page.js';
import { TemplatePage } from './pages/templates/template.page.js';
import { CheckedSource } from './templates/checked-source.js';
import { PaperTemplatesController } from './templates/paper-templates.controller.js';
import { StoredTemplates } from './templates/stored-templates.js';
import { TemplatePreview } from './templates/template-preview.js';
import { TemplateSteps } from './templates/template-steps.js';
import { TemplateVocabulary } from './templates/template-vocabulary.js';
import { TemplateWriting } from './templates/template-writing.js';
import { DirectDocuments } from './direct-documents.js';
import { FrozenPapers } from './frozen-papers.js';
import { RenditionFolders } from './rendition-folders.js';
import { RenditionBacklog } from './rendition-backlog.js';
import { RenditionJobsController } from './rendition-jobs.controller.js';
import { RenditionQueue } from './rendition-queue.js';
import { RenditionRunner } from './rendition-runner.js';
import { RenditionStore } from './rendition-store.js';
import { RenditionWork } from './rendition-work.js';
import { Renditions } from './renditions.js';
import { PaperDocumentsController } from './paper-documents.controller.js';
import { PaperDocuments } from './paper-documents.js';
import { PapersController } from './papers.controller.js';
import { PaperWriting } from './paper-writing.js';
import { Papers } from './papers.service.js';
import { RenditionsController } from './renditions.controller.js';
import { StoredPapers } from './stored-papers.js';
import { WaitingPapers } from './waiting-papers.js';

@Module({
  imports: [OrganizationsModule, ConceptsModule, MeasuresModule, ReportsModule, RenderingModule],
  controllers: [
    PapersController,
    PaperDocumentsController,
    PaperDraftingController,
    AttachmentsController,
    WordStylesController,
    WordStylesPagesController,
    PaperStepsController,
    PaperTextsController,
    PaperTemplatesController,
    RenditionsController,
    RenditionJobsController,
    WorkshopPagesController,
    JobPagesController,
    NewDraftPagesController,
    DeskPagesController,
    AttachmentPagesController,
    AttachmentFilesController,
    PaperFormPagesController,
    TextPagesController,
    OrderPagesController,
    PaperPagesController,
    TemplatePagesController,
  ],
  providers: [
    Papers,
    Attachments,
    WordStylesOfCounties,
    AttachmentFiles,
    CompletePaper,
    CompleteDocuments,
    ReadAttachments,
    PaperWriting,
    PaperDrafting,
    PaperFreezing,
    LoadedPapers,
    PaperSignOffs,
    PaperTextList,
    PaperTextSigning,
    PaperTextPage,
    PaperTextsPage,
    WrittenTexts,
    OrdersPage,
    WaitingPapers,
    PaperTexts,
    PaperApprovals,
    PaperReleases,
    PaperResults,
    PaperRevisions,
    PaperFiles,
    PaperContents,
    PaperGaps,
    StoredPapers,
    PaperTemplates,
    CheckedSource,
    StoredTemplates,
    TemplateVocabulary,
    TemplateWriting,
    TemplateSteps,
    TemplatePreview,
    TemplateWork,
    TemplateListPage,
    TemplatePage,
    TemplateEditorPage,
    TemplateWordsPage,
    ComparisonPage,
    PaperWordsCommand,
    PaperRenderCommand,
    PaperVerification,
    PaperVerifyCommand,
    PaperExportCommand,
    KeptDocuments,
    DirectDocuments,
    PaperRegister,
    PaperCounties,
    PaperListPage,
    PaperPage,
    PaperStanding,
    PaperChangesPage,
    RenditionJobs,
    RenditionQueue,
    RenditionBacklog,
    RenditionRunner,
    RenditionStore,
    RenditionWork,
    RenditionFolders,
    Renditions,
    FrozenPapers,
    PaperDocuments,
    DeskPapers,
    ChangedPaper,
    AttachmentsPage,
    PaperChoices,
    PaperFormPage,
    NewDraft,
    NewDraftPage,
    PaperDeskPage,
    PapersInWork,
    PaperStepPage,
    SignOffPage,
    TakenSteps,
    Drafts,
    DraftWarnings,
    WorkshopPage,
    Workshop,
  ],
  exports: [
    LoadedPapers,
    Papers,
    PaperDocuments,
    PaperFreezing,
    Renditions,
    FrozenPapers,
    RenditionRunner,
    PaperFiles,
    PaperContents,
    StoredPapers,
    PaperTemplates,
    PaperRenderCommand,
    PaperWordsCommand,
  ],
})
export class PapersModule {}
