// Where the program was built without SQLite: every project says so.
#include "engine/project/project_file.h"

namespace nullcline {

struct ProjectFile::Implementation {
  std::filesystem::path path;
};

namespace {

Error missing() {
  return failure(
      "This program was built without SQLite, so that it has no project files (*.nullcline): keep results in "
      "a directory instead (--output DIR).");
}

} // namespace

ProjectFile::ProjectFile(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
ProjectFile::ProjectFile(ProjectFile&&) noexcept = default;
ProjectFile& ProjectFile::operator=(ProjectFile&&) noexcept = default;
ProjectFile::~ProjectFile() = default;

Expected<ProjectFile> ProjectFile::create(const std::filesystem::path&) {
  return missing();
}
Expected<ProjectFile> ProjectFile::open(const std::filesystem::path&) {
  return missing();
}
const std::filesystem::path& ProjectFile::path() const {
  return implementation_->path;
}
bool ProjectFile::isWritable() const {
  return false;
}
Status ProjectFile::copyTo(const std::filesystem::path&) const {
  return missing();
}
Expected<std::uintmax_t> ProjectFile::compact() {
  return missing();
}
Expected<std::int64_t> ProjectFile::addDataset(const Dataset&) {
  return missing();
}
Expected<Dataset> ProjectFile::dataset(std::int64_t) const {
  return missing();
}
Expected<std::vector<std::int64_t>> ProjectFile::datasetIds() const {
  return missing();
}
Expected<bool> ProjectFile::removeUnusedDataset(std::int64_t) {
  return missing();
}
Expected<AddedImport> ProjectFile::addImport(const Dataset&, bool) {
  return missing();
}
Status ProjectFile::keepImport() {
  return missing();
}
Expected<std::vector<UnusedDataset>> ProjectFile::unusedDatasets() const {
  return missing();
}
Expected<std::int64_t> ProjectFile::addRun(std::int64_t, const FitSpec&) {
  return missing();
}
Expected<std::vector<std::int64_t>> ProjectFile::addBatch(std::int64_t, std::span<const FitSpec>) {
  return missing();
}
Status ProjectFile::removeRun(std::int64_t) {
  return missing();
}
Status ProjectFile::saveCheckpoint(std::int64_t, const Checkpoint&, std::span<const EpochRecord>) {
  return missing();
}
Status ProjectFile::finishRun(std::int64_t, const FitResult&) {
  return missing();
}
Expected<std::vector<StoredRun>> ProjectFile::runs() const {
  return missing();
}
Expected<Checkpoint> ProjectFile::checkpoint(std::int64_t) const {
  return missing();
}
Expected<std::vector<EpochRecord>> ProjectFile::history(std::int64_t, int) const {
  return missing();
}
Expected<FittedModel> ProjectFile::model(std::int64_t) const {
  return missing();
}
Status ProjectFile::saveView(const std::string&, const Json&) {
  return missing();
}
Expected<Json> ProjectFile::view(const std::string&) const {
  return missing();
}

} // namespace nullcline
