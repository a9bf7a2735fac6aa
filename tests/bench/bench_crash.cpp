// kill -9 at a thousand moments and a thousand power cuts: the crash tests, run as often as the promise says.
#include <QCoreApplication>
#include <QProcess>
#include <QProcessEnvironment>

#include <cstdio>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    bool kept = true;
    for (const auto &[name, what] :
         {std::pair{"crash_tst_kill", "killed 1,000 times"}, std::pair{"crash_tst_power_loss", "power cut 1,000 times"}}) {
        QProcess test;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!environment.contains(QStringLiteral("CHIOSA_CRASH_RUNS")))
            environment.insert(QStringLiteral("CHIOSA_CRASH_RUNS"), QStringLiteral("1000"));
        environment.insert(QStringLiteral("CHIOSA_RESOURCES"), QStringLiteral(CHIOSA_SOURCE_DIR "/resources"));
        test.setProcessEnvironment(environment);
        test.setProcessChannelMode(QProcess::ForwardedChannels);
        test.start(QStringLiteral(CHIOSA_BINARY_DIR "/tests/") + QLatin1String(name), {});
        test.waitForFinished(-1);
        const bool held = test.exitStatus() == QProcess::NormalExit && test.exitCode() == 0;
        std::printf("%-52s promised 0 damaged projects, 0 acknowledged edits lost  %s\n", what, held ? "kept" : "BROKEN");
        kept = kept && held;
    }
    return kept ? 0 : 1;
}
