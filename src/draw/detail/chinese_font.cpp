// SPDX-License-Identifier: Apache-2.0
#include <zeren/draw/render.hpp>

#include <fontconfig/fontconfig.h>

#include <memory>

namespace zeren {
namespace {

template <auto Free>
struct FreeBy {
    template <class T>
    void operator()(T* pointer) const {
        Free(pointer);
    }
};

bool has_chinese_font() {
    const std::unique_ptr<FcConfig, FreeBy<FcConfigDestroy>> config(FcInitLoadConfigAndFonts());
    const std::unique_ptr<FcPattern, FreeBy<FcPatternDestroy>> pattern(
        FcNameParse(reinterpret_cast<const FcChar8*>(":lang=zh-cn")));
    const std::unique_ptr<FcObjectSet, FreeBy<FcObjectSetDestroy>> wanted(
        FcObjectSetBuild(FC_FAMILY, nullptr));
    const std::unique_ptr<FcFontSet, FreeBy<FcFontSetDestroy>> fonts(
        FcFontList(config.get(), pattern.get(), wanted.get()));
    return fonts && fonts->nfont > 0;
}

} // namespace

std::optional<Diagnostic> missing_chinese_font() {
    if (has_chinese_font())
        return std::nullopt;
    return Diagnostic{"no-chinese-font",
                      Severity::warning,
                      {},
                      {"no font with Chinese characters is installed: labels would be empty boxes",
                       "系统没有中文字体，图中文字将显示为方框"},
                      {"install fonts-noto-cjk (Debian: apt-get install fonts-noto-cjk)",
                       "请安装 fonts-noto-cjk(Debian:apt-get install fonts-noto-cjk)"}};
}

} // namespace zeren
