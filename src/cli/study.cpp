// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "options.hpp"
#include "study_options.hpp"

#include <zeren/app/manifest.hpp>
#include <zeren/app/pipeline.hpp>

#include <CLI/CLI.hpp>

namespace zeren::cli {
namespace {

class StudyCommand : public Command {
    std::string name() const override { return "study"; }
    Text summary() const override {
        return {"Ask what is beyond chance, who belongs together, who is irreplaceable",
                "研究：哪些超出随机、谁与谁成组、谁不可替代"};
    }
    std::string example() const override {
        return "zeren study significance notice.txt\n"
               "zeren study backbone notice.txt --model fdsm --draws 5000 --alpha 0.01\n"
               "zeren study vulnerability notice.txt --format csv --table units > units.csv\n"
               "zeren study chance notice.txt --of unit --only betweenness-centrality";
    }

    void add_options(CLI::App& app, Language language) override {
        OptionAdder add(app, language);
        add.positional("NAME", study_, study_ids(),
                       {"the study: " + studies() + " ('zeren list studies')",
                        "研究：" + studies() + "（见“zeren list studies”）"});
        input_.add_to(app, language);
        options_.add_to(app, language);
        output_.add_to(app, language);
    }

    ExitCode run(Session& session) override {
        const PipelineOptions pipeline = input_.pipeline(session.progress);
        StudyRequest request = options_.request();
        request.study = study_;
        request.limit_bytes = pipeline.reading.limits.input_bytes;
        Analysis analysis = build_analysis(pipeline).analysis;
        if (output_.writes_files())
            forget_machine_paths(analysis.reading);
        begin_stage(pipeline.progress, {"studying: " + study_, "研究：" + study_});
        output_.print(run_study(analysis, request), "zeren/study/1", session);
        session.messages.summarise(analysis.reading.findings);
        return ExitCode::done;
    }

    static std::string studies() {
        std::string list;
        for (const std::string& id : study_ids())
            list += (list.empty() ? "" : ", ") + id;
        return list;
    }

    AnalysisInput input_;
    StudyOptionsInput options_;
    StudyOutput output_;
    std::string study_;
};

} // namespace

std::unique_ptr<Command> make_study() {
    return std::make_unique<StudyCommand>();
}

} // namespace zeren::cli
