// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/name_registry.hpp"

#include "resolve/detail/findings.hpp"
#include "resolve/detail/name_characters.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>

namespace zeren::detail {

bool needs_cleaning(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (text::is_han_lead(c)) {
            at += 2;
            continue;
        }
        if (c == ' ' || c == '\n' || c == '\t' || (c == '\xC2' && text.substr(at, 2) == "\u00A0") ||
            (c == '\xE3' && text.substr(at, 3) == "\u3000"))
            return true;
    }
    return false;
}

std::string clean_name(std::string_view name) {
    name = text::trim(name);
    if (!needs_cleaning(name))
        return std::string(name);
    std::string out;
    out.reserve(name.size());
    bool blank = false;
    char32_t last = 0;
    for (std::size_t position = 0; position < name.size();) {
        const std::size_t start = position;
        const char32_t c = text::next_code_point(name, position);
        if (c == U' ' || c == U'\n' || c == U'\t' || c == 0x3000 || c == 0xA0) {
            blank = true;
            continue;
        }
        if (blank && last < 0x2E80 &&
            c < 0x2E80) // a blank means something only between Latin words
            out.push_back(' ');
        blank = false;
        last = c;
        out.append(name, start, position - start);
    }
    return out;
}

void NameRegistry::begin_document(DocumentId document, std::string jurisdiction,
                                  const WrittenText& written) {
    document_ = document;
    written_ = &written;
    jurisdiction_ = std::move(jurisdiction);
    seen_units_.clear();
    seen_collectives_.clear();
}

UnitId NameRegistry::unit(std::string_view name, CellLocation where, std::string_view elided) {
    const auto seen = seen_units_.find(name);
    const UnitId id = seen != seen_units_.end() ? UnitId{seen->second} : add_unit(name, where);
    if (seen == seen_units_.end())
        seen_units_.emplace(std::string(name), id.value);
    if (written_->differs())
        find_second_script(reading_.units[id.index()], name, where);
    uses_.resize(reading_.units.size());
    NameUse& use = uses_[id.index()];
    if (elided.empty() || (!use.level.empty() && use.level != elided))
        use.plain = true;
    else if (use.level.empty())
        use.level = elided;
    return id;
}

/// 市財政局 and 市财政局 are one unit, printed as it was first written; that both occur is a
/// finding.
void NameRegistry::find_second_script(Unit& unit, std::string_view name, CellLocation where) {
    std::string written = clean_name(written_->as_written(name));
    const auto in_simplified = [](const std::string& text) {
        return text::simplified(text).value_or(text);
    };
    if (written == unit.name || in_simplified(written) != in_simplified(unit.name) ||
        std::find(unit.aliases.begin(), unit.aliases.end(), written) != unit.aliases.end())
        return;
    reading_.findings.push_back(
        finding("two-scripts", place_in(reading_.documents[document_.index()], where),
                {written + " and " + unit.name + " are one name in two scripts; they count as one",
                 written + "与" + unit.name + "为同一名称的简繁两种写法，按同一单位计"},
                {"write the name in one script", "建议统一写法"}));
    unit.aliases.push_back(std::move(written));
}

namespace {

/// A name whose accents are composed in another way, or that hides a character without width, has
/// the same key: one unit, and a finding.
void find_second_spelling(Reading& reading, Unit& unit, std::string written,
                          const InputLocation& place) {
    if (std::find(unit.aliases.begin(), unit.aliases.end(), written) != unit.aliases.end())
        return;
    reading.findings.push_back(finding(
        "two-spellings", place,
        {written + " and " + unit.name + " are one name in different characters; they count as one",
         written + "与" + unit.name + "为同一名称的不同字符写法，按同一单位计"},
        {"write the name with the same characters", "建议统一写法"}));
    unit.aliases.push_back(std::move(written));
}

} // namespace

UnitId NameRegistry::add_unit(std::string_view name, CellLocation where) {
    std::string written = clean_name(written_->as_written(name));
    std::string kept = written;
    if (aliases_ != nullptr)
        if (const auto alias = aliases_->name_of.find(text::match_key(written));
            alias != aliases_->name_of.end())
            kept = alias->second;
    const auto [entry, added] =
        units_by_key_.try_emplace(jurisdiction_ + '\x1F' + text::match_key(kept),
                                  static_cast<std::uint32_t>(reading_.units.size()));
    if (added) {
        Unit unit;
        unit.name = kept;
        unit.key = text::match_key(kept);
        unit.kind = vocabulary_.kind_by_ending(text::simplified(kept).value_or(kept))
                        .value_or(UnitKind::other);
        unit.jurisdiction = jurisdiction_;
        unit.document = document_;
        unit.first = where;
        reading_.units.push_back(std::move(unit));
    }
    Unit& unit = reading_.units[entry->second];
    if (!added && written != unit.name && text::match_key(written) == unit.key &&
        differ_in_characters(written, unit.name))
        find_second_spelling(reading_, unit, std::move(written),
                             place_in(reading_.documents[document_.index()], where));
    else if (written != unit.name && text::match_key(written) != unit.key &&
             std::find(unit.aliases.begin(), unit.aliases.end(), written) == unit.aliases.end())
        unit.aliases.push_back(std::move(written));
    return UnitId{entry->second};
}

CollectiveId NameRegistry::collective(const ListedName& name, CellLocation where) {
    if (const auto seen = seen_collectives_.find(name.text); seen != seen_collectives_.end())
        return CollectiveId{seen->second};
    std::string written = clean_name(written_->as_written(name.text));
    const auto [entry, added] =
        collectives_by_key_.try_emplace(jurisdiction_ + '\x1F' + text::match_key(written),
                                        static_cast<std::uint32_t>(reading_.collectives.size()));
    if (added)
        reading_.collectives.push_back({std::move(written), name.collective->quantifier,
                                        name.collective->scope, name.collective->members, document_,
                                        where});
    seen_collectives_.emplace(std::string(name.text), entry->second);
    return CollectiveId{entry->second};
}

} // namespace zeren::detail
