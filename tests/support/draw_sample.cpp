// SPDX-License-Identifier: Apache-2.0
// For developers: draws a view of a sample, without reader or measures, to look at it.
//   draw_sample VIEW SAMPLE FORMAT OUT [key=value …]    SAMPLE: small, seed, or UNITSxTASKS
#include "support/sample_analysis.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/draw/render.hpp>
#include <zeren/draw/view.hpp>

#include <cstdio>
#include <fstream>
#include <map>

namespace {

zeren::Analysis sample_named(const std::string& name) {
    if (name == "small")
        return zeren::sample::small();
    if (name == "seed")
        return zeren::sample::seed_sized();
    const std::size_t cross = name.find('x');
    return zeren::sample::generated(std::stoul(name.substr(0, cross)),
                                    std::stoul(name.substr(cross + 1)), 7);
}

zeren::DrawOptions options_from(int count, char** words) {
    zeren::DrawOptions options;
    for (int index = 5; index < count; ++index) {
        const std::string word = words[index];
        const std::string key = word.substr(0, word.find('='));
        const std::string value = word.substr(word.find('=') + 1);
        if (key == "lang")
            options.language = value == "en" ? zeren::Language::english : zeren::Language::chinese;
        else if (key == "style")
            options.style = zeren::built_in_style(value);
        else if (key == "minimum")
            options.minimum_weight = std::stod(value);
        else
            std::map<std::string, std::string*>{{"unit", &options.unit},
                                                {"leader", &options.leader},
                                                {"task", &options.task},
                                                {"title", &options.title}}
                .at(key)
                ->assign(value);
    }
    return options;
}

} // namespace

int main(int count, char** words) {
    if (count < 5)
        return 2;
    try {
        const auto analysis = sample_named(words[2]);
        const auto diagram = zeren::find_view(words[1]).draw(analysis, options_from(count, words));
        std::ofstream(words[4], std::ios::binary)
            << zeren::render(diagram, zeren::parse_format(words[3])).bytes;
        std::printf("%s: %.0f x %.0f pt, %s, smallest %.1f pt\n", words[4], diagram.width,
                    diagram.height, diagram.page.name.c_str(), diagram.page.smallest_text);
        for (const auto& note : diagram.notes)
            std::printf("  %s\n", note.en.c_str());
    } catch (const zeren::Error& error) {
        std::fprintf(stderr, "%s\nhint: %s\n", error.diagnostic().message.en.c_str(),
                     error.diagnostic().suggestion.en.c_str());
        return 1;
    }
    return 0;
}
