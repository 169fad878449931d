import { lazy, type ComponentType } from 'react';
import { Route, Routes } from 'react-router';
import { StartPage } from '#renderer/features/start/index.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { Shell } from './Shell.tsx';

/** A page in a chunk of its own, fetched when it is first shown. */
function later<P extends object>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => ({ default: await load() }));
}

const CatalogueListPage = later(async () => (await import('#renderer/features/catalogue/list/index.ts')).CatalogueListPage);
const ComparePage = later(async () => (await import('#renderer/features/catalogue/compare/index.ts')).ComparePage);
const InventoryPage = later(async () => (await import('#renderer/features/catalogue/inventory/index.ts')).InventoryPage);
const EntryPage = later(async () => (await import('#renderer/features/catalogue/entry/index.ts')).EntryPage);
const EditPage = later(async () => (await import('#renderer/features/catalogue/edit/index.ts')).EditPage);
const NewPage = later(async () => (await import('#renderer/features/catalogue/edit/index.ts')).NewPage);
const CardPage = later(async () => (await import('#renderer/features/catalogue/entry/index.ts')).CardPage);
const EasyCardPage = later(async () => (await import('#renderer/features/catalogue/entry/index.ts')).EasyCardPage);
const HistoryPage = later(async () => (await import('#renderer/features/catalogue/history/index.ts')).HistoryPage);
const ArchivePage = later(async () => (await import('#renderer/features/catalogue/archive/index.ts')).ArchivePage);
const ProposalsPage = later(async () => (await import('#renderer/features/catalogue/proposals/index.ts')).ProposalsPage);
const ReviewPage = later(async () => (await import('#renderer/features/catalogue/proposals/index.ts')).ReviewPage);
const SearchWordsPage = later(async () => (await import('#renderer/features/catalogue/searchwords/index.ts')).SearchWordsPage);
const PublishPage = later(async () => (await import('#renderer/features/catalogue/publish/index.ts')).PublishPage);
const FilesPage = later(async () => (await import('#renderer/features/catalogue/files/index.ts')).FilesPage);
const EvidenceHomePage = later(async () => (await import('#renderer/features/evidence/home/index.ts')).EvidenceHomePage);
const QuestionPage = later(async () => (await import('#renderer/features/evidence/question/index.ts')).QuestionPage);
const NewQuestionPage = later(async () => (await import('#renderer/features/evidence/question/index.ts')).NewQuestionPage);
const ConsensusPage = later(async () => (await import('#renderer/features/evidence/consensus/index.ts')).ConsensusPage);
const TemplatesPage = later(async () => (await import('#renderer/features/evidence/templates/index.ts')).TemplatesPage);
const TemplatePage = later(async () => (await import('#renderer/features/evidence/templates/index.ts')).TemplatePage);
const OwnTemplatePage = later(async () => (await import('#renderer/features/evidence/templates/index.ts')).OwnTemplatePage);
const TrainingPage = later(async () => (await import('#renderer/features/evidence/calibration/index.ts')).TrainingPage);
const TrainingSetPage = later(async () => (await import('#renderer/features/evidence/calibration/index.ts')).TrainingSetPage);
const EditSetPage = later(async () => (await import('#renderer/features/evidence/calibration/index.ts')).EditSetPage);
const YearPage = later(async () => (await import('#renderer/features/start/year/index.ts')).YearPage);
const TasksPage = later(async () => (await import('#renderer/features/tasks/index.ts')).TasksPage);
const AssessPage = later(async () => (await import('#renderer/features/evidence/assess/index.ts')).AssessPage);
const StudiesPage = later(async () => (await import('#renderer/features/evidence/study/index.ts')).StudiesPage);
const AddStudiesPage = later(async () => (await import('#renderer/features/evidence/study/index.ts')).AddStudiesPage);
const NewStudyPage = later(async () => (await import('#renderer/features/evidence/study/index.ts')).NewStudyPage);
const StudyPage = later(async () => (await import('#renderer/features/evidence/study/index.ts')).StudyPage);
const EditStudyPage = later(async () => (await import('#renderer/features/evidence/study/index.ts')).EditStudyPage);
const LaterPage = later(async () => (await import('#renderer/features/later/index.ts')).LaterPage);
const SettingsPage = later(async () => (await import('#renderer/features/settings/index.ts')).SettingsPage);
const ListsPage = later(async () => (await import('#renderer/features/settings/lists/index.ts')).ListsPage);
const PurgePage = later(async () => (await import('#renderer/features/settings/purge/index.ts')).PurgePage);
const HelpPage = later(async () => (await import('#renderer/features/help/index.ts')).HelpPage);
const AboutPage = later(async () => (await import('#renderer/features/about/index.ts')).AboutPage);
const GalleryPage = later(async () => (await import('#renderer/features/gallery/index.ts')).GalleryPage);

/** Every address of the product. All state that one may want to send to a colleague is in the address. */
export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<StartPage />} />
        <Route path="katalog" element={<CatalogueListPage />} />
        <Route path="katalog/jamfor" element={<ComparePage />} />
        <Route path="katalog/inventering" element={<InventoryPage />} />
        <Route path="katalog/filer" element={<FilesPage />} />
        <Route path="katalog/sokord" element={<SearchWordsPage />} />
        <Route path="katalog/publicera" element={<PublishPage />} />
        <Route path="katalog/forslag" element={<ProposalsPage />} />
        <Route path="katalog/forslag/:id" element={<ReviewPage />} />
        <Route path="katalog/arkiv" element={<ArchivePage />} />
        <Route path="katalog/:id" element={<EntryPage />} />
        <Route path="katalog/:id/historik" element={<HistoryPage />} />
        <Route path="katalog/ny" element={<NewPage />} />
        <Route path="katalog/:id/redigera" element={<EditPage />} />
        <Route path="katalog/:id/blad" element={<CardPage />} />
        <Route path="katalog/:id/latt" element={<EasyCardPage />} />
        <Route path="arshjul" element={<YearPage />} />
        <Route path="uppgifter" element={<TasksPage />} />
        <Route path="evidens" element={<EvidenceHomePage />} />
        <Route path="evidens/mallar" element={<TemplatesPage />} />
        <Route path="evidens/mallar/ny" element={<OwnTemplatePage />} />
        <Route path="evidens/mallar/:id/:version?" element={<TemplatePage />} />
        <Route path="evidens/ovning" element={<TrainingPage />} />
        <Route path="evidens/ovning/ny" element={<EditSetPage />} />
        <Route path="evidens/ovning/:id" element={<TrainingSetPage />} />
        <Route path="evidens/ovning/:id/redigera" element={<EditSetPage />} />
        <Route path="evidens/samsyn/:resultId" element={<ConsensusPage />} />
        <Route path="evidens/fragor/ny" element={<NewQuestionPage />} />
        <Route path="evidens/fragor/:id" element={<QuestionPage />} />
        <Route path="evidens/granska/:assessmentId" element={<AssessPage />} />
        <Route path="evidens/studier" element={<StudiesPage />} />
        <Route path="evidens/studier/lagg-till" element={<AddStudiesPage />} />
        <Route path="evidens/studier/ny" element={<NewStudyPage />} />
        <Route path="evidens/studier/:id" element={<StudyPage />} />
        <Route path="evidens/studier/:id/redigera" element={<EditStudyPage />} />
        <Route path="workshop" element={<LaterPage area="workshop" />} />
        <Route path="enkat" element={<LaterPage area="survey" />} />
        <Route path="introduktion" element={<LaterPage area="introduction" />} />
        <Route path="uppfoljning" element={<LaterPage area="followUp" />} />
        <Route path="rapport" element={<LaterPage area="report" />} />
        <Route path="installningar" element={<SettingsPage />} />
        <Route path="installningar/gallra" element={<PurgePage />} />
        <Route path="installningar/listor/:list?" element={<ListsPage />} />
        <Route path="hjalp/:page?" element={<HelpPage />} />
        <Route path="om" element={<AboutPage />} />
        <Route path="byggstenar" element={<GalleryPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
