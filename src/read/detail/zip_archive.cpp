// SPDX-License-Identifier: Apache-2.0
#include "read/detail/zip_archive.hpp"

#include "read/detail/document_builder.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/base/limits.hpp>

#include <zip.h>

#include <array>

namespace zeren::detail {
namespace {

constexpr std::size_t step_bytes = 64U << 10U;
constexpr std::size_t ratio_free_bytes = 1U << 20U;

struct FileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

const Text broken_hint{"the file is damaged or cut off; get it again, or save it again",
                       "文件已损坏或不完整；请重新获取或另存"};

Text libzip_text(int code) {
    switch (code) {
    case ZIP_ER_CRC:
        return {"its checksum is wrong", "校验和错误"};
    case ZIP_ER_COMPNOTSUPP:
        return {"it is packed in a way that zeren does not know", "压缩方式不受支持"};
    case ZIP_ER_NOPASSWD:
        return {"it is encrypted", "已加密"};
    case ZIP_ER_NOZIP:
        return {"the end of the container is missing", "容器结尾缺失"};
    default:
        return {"it cannot be unpacked", "无法解压"};
    }
}

} // namespace

void ZipArchive::Closer::operator()(zip* archive) const {
    zip_discard(archive);
}

ZipArchive::ZipArchive(const Source& source, const ReadLimits& limits)
    : source_(source), limits_(limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const bytes =
        zip_source_buffer_create(source.bytes.data(), source.bytes.size(), 0, &error);
    archive_.reset(bytes == nullptr ? nullptr : zip_open_from_source(bytes, ZIP_RDONLY, &error));
    const int code = zip_error_code_zip(&error);
    zip_error_fini(&error);
    if (!archive_) {
        zip_source_free(bytes);
        refuse({}, libzip_text(code));
    }
    list_parts();
    check_no_overlap(source);
}

void ZipArchive::refuse(const std::string& part, const Text& what) const {
    throw InputError("bad-container", {source_.name, 0, 0, part}, what, broken_hint);
}

void ZipArchive::list_parts() {
    const auto entries = static_cast<std::size_t>(zip_get_num_entries(archive_.get(), 0));
    if (entries > limits_.zip_entries)
        refuse_limit({source_.name, 0, 0, {}}, {"parts of the container", "容器中的文件数"},
                     entries, "--max-zip-entries", limits_.zip_entries);
    for (std::size_t i = 0; i < entries; ++i) {
        const char* name = zip_get_name(archive_.get(), i, ZIP_FL_ENC_RAW);
        if (name == nullptr)
            refuse({}, {"a part has no name", "有文件缺少名称"});
        if (!parts_.emplace(name, i).second)
            refuse(name, {"two parts bear this name", "有两个文件同名"});
    }
}

void ZipArchive::check_size(const std::string& part, std::size_t size, std::size_t packed) {
    const InputLocation where{source_.name, 0, 0, part};
    if (unpacked_ + size > limits_.unzip_bytes)
        refuse_limit(where, {"unpacked bytes", "解压后字节数"}, unpacked_ + size, "--max-unzip",
                     limits_.unzip_bytes);
    if (size > ratio_free_bytes && size / std::max<std::size_t>(packed, 1) > limits_.unzip_ratio)
        refuse_limit(where, {"unpacked to packed size", "解压比"},
                     size / std::max<std::size_t>(packed, 1), "--max-ratio", limits_.unzip_ratio);
}

std::string ZipArchive::read(const std::string& part) {
    const auto found = parts_.find(part);
    if (found == parts_.end())
        refuse(part, {"the container lacks this part", "容器缺少此文件"});
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive_.get(), found->second, 0, &stat) != 0)
        refuse(part, {"its size is not known", "大小未知"});
    if (stat.encryption_method != ZIP_EM_NONE)
        throw InputError("bad-container", {source_.name, 0, 0, part}, libzip_text(ZIP_ER_NOPASSWD),
                         {"remove the password and save it again", "请去除密码后另存"});
    check_size(part, stat.size, stat.comp_size);
    const std::unique_ptr<zip_file_t, FileCloser> file(
        zip_fopen_index(archive_.get(), found->second, 0));
    if (!file)
        refuse(part, libzip_text(zip_error_code_zip(zip_get_error(archive_.get()))));

    std::string out;
    std::array<char, step_bytes> step{};
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), step.data(), step.size());
        if (got < 0)
            refuse(part, libzip_text(zip_error_code_zip(zip_file_get_error(file.get()))));
        if (got == 0)
            break;
        out.append(step.data(), static_cast<std::size_t>(got));
        check_size(part, out.size(), stat.comp_size);
    }
    if (out.size() != stat.size)
        refuse(part, {"its size is not the one it states", "实际大小与声明不符"});
    unpacked_ += out.size();
    return out;
}

} // namespace zeren::detail
