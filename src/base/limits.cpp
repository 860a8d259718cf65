// SPDX-License-Identifier: Apache-2.0
#include <zeren/base/errors.hpp>
#include <zeren/base/limits.hpp>

#include <string>

namespace zeren {

void refuse_limit(const InputLocation& where, const Text& what, std::size_t found,
                  std::string_view option, std::size_t limit) {
    const std::string bound = std::string(option) + " " + std::to_string(limit);
    const std::string count = std::to_string(found);
    const Text hint{"raise " + std::string(option) + " if the file is what you mean to read",
                    "如确需读取该文件，请提高 " + std::string(option)};
    throw InputError("limit", where,
                     {what.en + ": " + count + ", more than " + bound,
                      what.zh + "：" + count + "，超过 " + bound},
                     hint);
}

} // namespace zeren
