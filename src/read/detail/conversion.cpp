// SPDX-License-Identifier: Apache-2.0
#include "read/detail/conversion.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

namespace zeren::detail {

bool is_known_encoding(const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    ucnv_close(ucnv_open(encoding.c_str(), &status));
    return U_SUCCESS(status);
}

Converted convert(std::string_view bytes, const char* encoding, Undecodable undecodable) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(encoding, &status),
                                                                  &ucnv_close);
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> to(ucnv_open("UTF-8", &status),
                                                                &ucnv_close);
    if (U_FAILURE(status))
        return {};
    ucnv_setToUCallBack(from.get(),
                        undecodable == Undecodable::stop ? UCNV_TO_U_CALLBACK_STOP
                                                         : UCNV_TO_U_CALLBACK_SUBSTITUTE,
                        nullptr, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(to.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::string out(bytes.size() * 2 + 16, '\0');
    std::size_t used = 0;
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    std::array<UChar, 4096> pivot{};
    UChar* pivot_source = pivot.data();
    UChar* pivot_target = pivot.data();
    bool first = true;
    for (;;) {
        char* target = out.data() + used;
        status = U_ZERO_ERROR;
        ucnv_convertEx(to.get(), from.get(), &target, out.data() + out.size(), &source, end,
                       pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(),
                       first, true, &status);
        first = false;
        used = static_cast<std::size_t>(target - out.data());
        if (status != U_BUFFER_OVERFLOW_ERROR)
            break;
        out.resize(out.size() * 2);
    }
    out.resize(used);
    if (U_SUCCESS(status))
        return {std::move(out), true, 0};
    // what was decoded before the fault stands in the output and in the pivot
    const auto lines = 1 + std::count(out.begin(), out.end(), '\n') +
                       std::count(pivot_source, pivot_target, u'\n');
    return {{}, false, static_cast<std::uint32_t>(lines)};
}

} // namespace zeren::detail
